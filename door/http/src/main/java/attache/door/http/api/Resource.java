package attache.door.http.api;

import java.util.List;

/// A collection of things that programs can read and change.
interface Resource {
  /// What it is called in the document, such as *Stories*.
  String name();

  /// What the things are, one sentence.
  String about();

  List<Operation> operations();
}
