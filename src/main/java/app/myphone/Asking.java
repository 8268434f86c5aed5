package app.myphone;

import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.Wire;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.lookup.LookUp;
import app.myphone.os.Clock;
import app.myphone.phone.MyPhone;
import app.myphone.signin.Session;
import app.myphone.zitadel.SupportApi;
import app.myphone.zitadel.Wires;
import java.time.Duration;
import okhttp3.HttpUrl;

/** Wires what is asked in a session: one's own number, or other people's accounts. */
record Asking(HttpStack http, Duration timeout, Clock clock) {

  static Asking with(HttpStack http, Settings settings, Clock clock) {
    return new Asking(http, settings.get(Setting.TIMEOUT), clock);
  }

  MyPhone phone(Session session, Wire wire) {
    return new MyPhone(session, Wires.over(wire, http, address(session), new Retries(clock)), timeout, clock);
  }

  LookUp lookUp(Session session) {
    return new LookUp(session, new SupportApi(http, address(session), new Retries(clock)), timeout, clock);
  }

  private static HttpUrl address(Session session) {
    return HttpUrl.get(session.registration().apiUrl().toString());
  }
}
