package app.myphone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIndexTest {
  private static final String A = "https://a.example";

  @Test
  void survivesTheKeychainNewestFirst() {
    AccountIndex index = new AccountIndex(List.of()).with(account(A, "ada", 1)).with(account(A, "ben", 3))
        .with(account("https://b.example", "ada", 2));
    assertThat(AccountIndex.decoded(index.encoded())).isEqualTo(index);
    assertThat(index.accounts()).extracting(StoredAccount::subject).containsExactly("ben", "ada", "ada");
    assertThat(index.at(A)).contains(account(A, "ben", 3));
    assertThat(index.find(A, "ada")).contains(account(A, "ada", 1));
  }

  @Test
  void anAccountIsInItOnceAndCanBeTakenOut() {
    AccountIndex index = new AccountIndex(List.of()).with(account(A, "ada", 1)).with(account(A, "ada", 1)).with(account(A, "ben", 1));
    assertThat(index.accounts()).extracting(StoredAccount::subject).containsExactly("ben", "ada");
    assertThat(index.without(A, "ben").at(A)).contains(account(A, "ada", 1));
    assertThat(index.without("https://b.example", "ben")).isEqualTo(index);
  }

  @Test
  void whatALaterVersionAddsIsNoReasonToForgetAnybody() {
    assertThat(AccountIndex.decoded("{\"v\":1,\"news\":{},\"accounts\":[{\"issuer\":\"" + A
        + "\",\"sub\":\"ada\",\"client\":\"42\",\"api\":\"" + A + "\",\"time\":9,\"colour\":\"red\"},{\"issuer\":7}]}").accounts())
        .containsExactly(new StoredAccount(A, "ada", "42", A, Optional.empty(), Instant.ofEpochSecond(9)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rubbish", "null", "7", "[]", "{}", "{\"v\":2,\"accounts\":[]}", "{\"v\":1,\"accounts\":\"all\"}",
      "{\"v\":1,\"accounts\":[null,[],{\"issuer\":\"\",\"sub\":\"s\",\"client\":\"c\"}]}"})
  void rubbishListsNobody(String text) {
    assertThat(AccountIndex.decoded(text).accounts()).isEmpty();
  }

  @Test
  void aListThatIsTooLongForAnEntryIsKeptInParts() throws Exception {
    MapItems items = new MapItems();
    LongTexts texts = new LongTexts(items);
    AccountIndex twenty = new AccountIndex(
        IntStream.range(0, 20).mapToObj(i -> account("https://login-" + i + ".example.ch", "ö".repeat(40) + i, i)).toList());
    texts.write("accounts", twenty.encoded());
    assertThat(items.texts().values()).hasSizeGreaterThan(2)
        .allMatch(text -> text.getBytes(StandardCharsets.UTF_16LE).length <= 2560);
    assertThat(texts.read("accounts").map(AccountIndex::decoded)).contains(twenty);
    texts.write("accounts", new AccountIndex(List.of()).encoded());
    assertThat(items.texts()).hasSize(1);
    texts.write("accounts", "😀".repeat(1000));
    assertThat(texts.read("accounts")).contains("😀".repeat(1000));
    texts.delete("accounts");
    assertThat(items.texts()).isEmpty();
  }

  private static StoredAccount account(String issuer, String subject, long time) {
    return new StoredAccount(issuer, subject, "42", issuer, Optional.of(subject + "@example.ch"), Instant.ofEpochSecond(time));
  }
}
