package attache.gather.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Looks up the addresses of a host. Safe for use by many threads.
@FunctionalInterface
interface Names {
  /// What the machine's own resolver says.
  Names SYSTEM = host -> InetAddress.getAllByName(host);

  /// Every address of a host, one or more.
  InetAddress[] addresses(String host) throws UnknownHostException;
}
