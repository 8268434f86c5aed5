package app.myphone.ui.problem;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.text.Messages;
import app.myphone.ui.Examples;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemReportTest {
  private static final Messages ENGLISH = Messages.in(Locale.UK);

  @Test
  void hasOurCodeAndEverythingTheServerSaid() {
    assertThat(report(Examples.unavailable()).details(ENGLISH)).contains(
        "Code: server.unavailable",
        "Server message: 14 Service Unavailable (QUERY-Bmf2h)",
        "Details: @type=type.googleapis.com/zitadel.v1.ErrorDetail · id=QUERY-Bmf2h · message=Service Unavailable",
        "ID: QUERY-Bmf2h",
        "HTTP status: 503",
        "Request: GET /auth/v1/users/me/phone · REST",
        "Server: https://login.example.ch",
        "2026-11-23T14:03:07Z",
        "App: My Phone 0.1.0");
  }

  @Test
  void copiesTheSentencesToo() {
    assertThat(report(Examples.unavailable()).copy(ENGLISH))
        .startsWith("The server isn’t available right now.\nlogin.example.ch reported this.");
  }

  @Test
  void saysNothingOfAServerThatSaidNothing() {
    assertThat(report(new Problem.NoAnswer(ProblemCode.NOT_REACHABLE, "login.example.ch")).details(ENGLISH))
        .doesNotContain("Server message", "HTTP", "Request");
  }

  private static ProblemReport report(Problem problem) {
    return new ProblemReport(problem, Examples.NOW, "https://login.example.ch", "REST", "0.1.0");
  }
}
