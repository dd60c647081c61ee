package attache.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlatformTest {
  @Test
  void librariesNameLinuxTheirWay() {
    var linux = Platform.of("Linux", "amd64", false);
    assertThat(linux.onnx()).isEqualTo("ai/onnxruntime/native/linux-x64/");
    assertThat(linux.tokenizers()).isEqualTo("native/lib/linux-x86_64/cpu/");
    assertThat(linux.sqlite()).isEqualTo("org/sqlite/native/Linux/x86_64/");
  }

  @Test
  void librariesNameMacTheirWay() {
    var mac = Platform.of("Mac OS X", "aarch64", false);
    assertThat(mac.onnx()).isEqualTo("ai/onnxruntime/native/osx-aarch64/");
    assertThat(mac.tokenizers()).isEqualTo("native/lib/osx-aarch64/cpu/");
    assertThat(mac.sqlite()).isEqualTo("org/sqlite/native/Mac/aarch64/");
  }

  @Test
  void librariesNameWindowsTheirWay() {
    var windows = Platform.of("Windows 11", "amd64", false);
    assertThat(windows.windows()).isTrue();
    assertThat(windows.onnx()).isEqualTo("ai/onnxruntime/native/win-x64/");
    assertThat(windows.sqlite()).isEqualTo("org/sqlite/native/Windows/x86_64/");
  }

  @Test
  void alpineHasLibrariesOfItsOwn() {
    assertThat(Platform.of("Linux", "aarch64", true).sqlite())
        .isEqualTo("org/sqlite/native/Linux-Musl/aarch64/");
  }
}
