package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.demo.DemoReply;
import app.myphone.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Names of organisations at the demo: asked once, and kept. */
@Timeout(60)
class OrganisationNamesTest {
  private static final String PATH = "/v2/organizations/_search";
  private static final Organisation NORTH = new Organisation("400926052341255206");

  private AccountsAtDemo demo;

  @BeforeEach
  void start() throws Exception {
    demo = new AccountsAtDemo();
  }

  @AfterEach
  void close() {
    demo.close();
  }

  @Test
  void aNameIsAskedForOnce() throws Exception {
    OrganisationNames names = names("vic");
    assertThat(names.known(NORTH)).isEmpty();
    assertThat(names.name(NORTH)).contains("Demo North");
    assertThat(names.name(NORTH)).contains("Demo North");
    assertThat(names.known(NORTH).orElseThrow()).contains("Demo North");
    assertThat(demo.asked(PATH)).isOne();
  }

  @Test
  void whoMayNotSeeItIsToldNothingAndAsksNoMore() throws Exception {
    OrganisationNames names = names("ada");
    assertThat(names.name(NORTH)).isEmpty();
    assertThat(names.name(NORTH)).isEmpty();
    assertThat(demo.asked(PATH)).isOne();
  }

  @Test
  void whatFailedIsAskedAgain() throws Exception {
    OrganisationNames names = names("vic");
    demo.server.faults().next(PATH, DemoReply.text(500, "text/plain", "oops"));
    assertThatThrownBy(() -> names.name(NORTH)).isInstanceOf(ProblemException.class);
    assertThat(names.known(NORTH)).isEmpty();
    assertThat(names.name(NORTH)).contains("Demo North");
  }

  @Test
  void anotherSignInAsksAnew() throws Exception {
    assertThat(names("vic").name(NORTH)).contains("Demo North");
    assertThat(names("ada").name(NORTH)).isEmpty();
  }

  @Test
  void aNameThatIsNoneIsNone() throws Exception {
    demo.server.faults().next(PATH, DemoReply.json(200, "{\"result\":[{\"id\":\"400926052341255206\",\"name\":{}},"
        + "{\"id\":\"another\",\"name\":\"Another\"},7]}"));
    assertThat(names("vic").name(NORTH)).isEmpty();
  }

  private OrganisationNames names(String person) throws Exception {
    return demo.signIn(person).directory().organisations();
  }
}
