package attache.door.http;

public final class Show {
  public static void main(String[] a) throws Exception {
    var h =
        a[0].equals("empty")
            ? Harbour.empty(java.nio.file.Files.createTempDirectory("show"))
            : Harbour.full(java.nio.file.Files.createTempDirectory("show"));
    var s =
        new AttacheServer(h.desk(), new ServerSettings("127.0.0.1", Integer.parseInt(a[1])))
            .start();
    System.out.println(s.address());
    s.await();
  }
}
