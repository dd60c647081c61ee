package attache.gather.web;

import java.net.Inet4Address;
import java.net.InetAddress;

/// Which machines may be visited: those of the open internet, and no others.
///
/// Blocks as in the IANA registries of special-purpose addresses (RFC 6890 and its updates), and
/// one address outside them at which a cloud answers its own machines only.
final class Reach {
  private static final String[] BARRED = {
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
    "168.63.129.16/32"
  };
  private static final int GLOBAL_UNICAST = 0b001;

  private Reach() {}

  /// Whether an address is one of the open internet.
  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    var number = number(bytes, 0);
    for (var block : BARRED) {
      if (isIn(number, block)) {
        return false;
      }
    }
    return true;
  }

  /// Of IPv6 only what is given out for global unicast (2000::/3), without documentation, tunnels
  /// (Teredo, 6to4) and protocol assignments; and translated IPv4 (64:ff9b::/96) as the IPv4 it is.
  private static boolean isPublic6(byte[] bytes) {
    var first = number(bytes, 0);
    if (first == 0x0064ff9b && number(bytes, 4) == 0 && number(bytes, 8) == 0) {
      return isPublic4(new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]});
    }
    return first >>> 29 == GLOBAL_UNICAST
        && first != 0x20010db8
        && first >>> 9 != 0x20010000 >>> 9
        && first >>> 16 != 0x2002
        && first >>> 12 != 0x3fff0000 >>> 12;
  }

  private static boolean isIn(int number, String block) {
    var parts = block.split("[./]");
    var start = 0;
    for (var i = 0; i < 4; i++) {
      start = start << 8 | Integer.parseInt(parts[i]);
    }
    var shift = 32 - Integer.parseInt(parts[4]);
    return shift == 32 || number >>> shift == start >>> shift;
  }

  private static int number(byte[] bytes, int from) {
    return (bytes[from] & 0xFF) << 24
        | (bytes[from + 1] & 0xFF) << 16
        | (bytes[from + 2] & 0xFF) << 8
        | bytes[from + 3] & 0xFF;
  }
}
