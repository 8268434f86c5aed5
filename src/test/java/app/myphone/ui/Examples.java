package app.myphone.ui;

import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.config.Issuer;
import app.myphone.oidc.DeviceCode;
import app.myphone.oidc.Identity;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.Secret;
import app.myphone.problem.ServerError;
import app.myphone.signin.Registration;
import app.myphone.text.PhoneText;
import app.myphone.ui.account.SignedIn;
import app.myphone.zitadel.ObjectDetails;
import app.myphone.zitadel.UserAnswer;
import app.myphone.zitadel.UserState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;

/** Example data for tests and pictures. */
public final class Examples {
  public static final Instant NOW = Instant.parse("2026-11-23T14:03:07Z");
  public static final Registration SERVER = new Registration(Issuer.parse("login.example.ch"), "400926028618337318",
      URI.create("https://login.example.ch"), false);
  public static final Registration DEMO = new Registration(Issuer.parse("http://127.0.0.1:41723"), "demo",
      URI.create("http://127.0.0.1:41723"), true);
  public static final Identity ADA =
      new Identity("400926029071256614", Optional.of("Ada Example"), Optional.of("ada@example.ch"));
  public static final Phone VERIFIED = new Phone.Verified(PhoneText.of("+41710000000"));
  public static final Phone UNVERIFIED = new Phone.Unverified(PhoneText.of("+4915123456789"));
  public static final Phone NONE = new Phone.None();

  public static final DeviceCode CODE = new DeviceCode(new Secret("device-code"), new Secret("GBBZ-CGCF"),
      URI.create("https://login.example.ch/device"),
      Optional.of(URI.create("https://login.example.ch/device?user_code=GBBZ-CGCF")),
      Duration.ofSeconds(281), Duration.ofSeconds(5));

  private Examples() {}

  public static Profile profile(Phone phone) {
    ObjectDetails details = details();
    return new Profile(phone, details, Optional.of(new UserAnswer(ADA.subject(), details, UserState.ACTIVE,
        "Ada Example", List.of("ada@example.ch", "ada@zitadel.example.ch"))), Optional.empty(), NOW);
  }

  public static Profile withoutAccount(Phone phone) {
    return new Profile(phone, details(), Optional.empty(), Optional.of(unavailable()), NOW);
  }

  public static Problem unavailable() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", "QUERY-Bmf2h");
    members.put("message", "Service Unavailable");
    return new Problem.BadAnswer(ProblemCode.SERVER_UNAVAILABLE, new ServerError("GET /auth/v1/users/me/phone",
        Optional.of(503), Optional.of(14), "Service Unavailable (QUERY-Bmf2h)",
        List.of(new ServerError.Detail("type.googleapis.com/zitadel.v1.ErrorDetail", members)), Optional.empty()),
        "login.example.ch");
  }

  public static Problem offline() {
    return new Problem.NoAnswer(ProblemCode.NOT_REACHABLE, "login.example.ch");
  }

  public static Problem ended() {
    return new Problem.NotSignedIn(ProblemCode.SESSION_ENDED);
  }

  public static Problem notHuman() {
    return new Problem.BadAnswer(ProblemCode.API_NOT_HUMAN,
        ServerError.ofStatus("GET /auth/v1/users/me/phone", 400), "login.example.ch");
  }

  public static SignedIn signedIn(Registration at) {
    return new SignedIn(at, ADA, _ -> () -> profile(VERIFIED), _ -> Optional.empty(), Optional::empty, _ -> {},
        new ExampleDirectory(), new SimpleBooleanProperty());
  }

  private static ObjectDetails details() {
    return new ObjectDetails(Optional.of("7"), Optional.of("2024-02-11T08:30:00Z"),
        Optional.of("2024-07-31T12:22:09.123456Z"), Optional.of("400925939430657062"));
  }
}
