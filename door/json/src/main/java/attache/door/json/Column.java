package attache.door.json;

import java.util.function.Function;

/// A column of the ledger, the same in every form it is given in.
///
/// @param <T> what a row is made of
/// @param name as the ledger names the field
/// @param of what stands there in a row
public record Column<T>(String name, Function<T, Cell> of) {}
