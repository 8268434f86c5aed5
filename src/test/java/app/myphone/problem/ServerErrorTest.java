package app.myphone.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerErrorTest {
  @Test
  void takesTheIdOfTheFirstDetailThatHasOne() {
    var plain = new ServerError.Detail("type.googleapis.com/x.Other", Map.of());
    var detail = new ServerError.Detail("type.googleapis.com/zitadel.v1.ErrorDetail", Map.of("id", "AUTH-7fs1e"));
    assertThat(error("text (OTHER-1)", List.of(plain, detail)).id()).contains("AUTH-7fs1e");
  }

  @ParameterizedTest
  @CsvSource({
    "Errors.Token.Invalid (AUTH-7fs1e), AUTH-7fs1e",
    "'unable to set instance: ID=QUERY-1kIjX Message=Instance not found. (docs)', QUERY-1kIjX"
  })
  void findsTheIdInTheMessageWhenThereAreNoDetails(String message, String id) {
    assertThat(error(message, List.of()).id()).contains(id);
  }

  @Test
  void hasNoIdWhenTheServerNamedNone() {
    assertThat(error("auth header missing", List.of()).id()).isEmpty();
  }

  @Test
  void boundsWhatAStrangerSent() {
    var many = Collections.nCopies(1000, new ServerError.Detail("t".repeat(5000), Map.of("m", "x".repeat(5000))));
    ServerError error = error("m".repeat(100_000), many);
    assertThat(error.message()).hasSizeLessThanOrEqualTo(500);
    assertThat(error.details()).hasSizeLessThanOrEqualTo(50).allSatisfy(detail -> {
      assertThat(detail.type()).hasSizeLessThanOrEqualTo(300);
      assertThat(detail.members().get("m").toString()).hasSizeLessThanOrEqualTo(300);
    });
  }

  private static ServerError error(String message, List<ServerError.Detail> details) {
    return new ServerError("GET /x", Optional.of(400), Optional.of(9), message, details, Optional.empty());
  }
}
