package app.myphone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What only the owner can say is said in one file; nothing is invented elsewhere. */
class OwnerTest {
  private static final Path SECURITY = Path.of(".github/SECURITY.md");

  @Test
  void securityNamesTheOwnersAddressOrThatThereIsNone() throws IOException {
    String address = owner().getProperty("security");
    assertThat(SECURITY).content().contains(address.isEmpty() ? "owner.properties" : "Write to: **" + address + "**");
  }

  @Test
  void knowsEveryKeyThatThePackagesAskFor() throws IOException {
    assertThat(owner().stringPropertyNames()).containsExactlyInAnyOrder(
        "licence", "copyright", "maintainer", "mail", "security", "homepage", "issues");
  }

  @Test
  void noPackageNamesSomebodyElsesPage() throws IOException {
    for (String file : new String[] {"deb/control", "rpm/my-phone.spec", "desktop/app.myphone.MyPhone.metainfo.xml"}) {
      assertThat(Path.of("packaging/linux", file)).content().as(file).doesNotContain("https://zitadel.com", "localhost");
    }
  }

  private static Properties owner() throws IOException {
    Properties owner = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of("packaging/owner.properties"))) {
      owner.load(file);
    }
    return owner;
  }
}
