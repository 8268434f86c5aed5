package app.myphone.demo;

import app.myphone.text.Bundles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;

/** The pages that a person sees in the browser: plain HTML, no script, light and dark, in the languages there are words for. */
final class DemoPages {
  private static final String HTML = "text/html; charset=utf-8";
  private static final List<String> LANGUAGES =
      Bundles.locales("app/myphone/demo/pages").stream().map(Locale::toLanguageTag).toList();

  /** The first language of ours that the app or the browser asks for; else English. */
  static String language(DemoRequest request, Optional<String> uiLocales) {
    String wanted = uiLocales.map(tags -> tags.strip().replaceAll("\\s+", ","))
        .or(() -> request.header("Accept-Language")).orElse("en");
    try {
      String tag = Locale.lookupTag(Locale.LanguageRange.parse(wanted), LANGUAGES);
      return tag == null ? "en" : tag;
    } catch (IllegalArgumentException e) {
      return "en";
    }
  }

  /** Who wants to sign in? One button each, and one to deny. */
  DemoReply pick(DemoRequest request, String id, AuthRequest asked, DemoPeople people) {
    Words words = new Words(asked.language());
    Optional<DemoPerson> hinted = asked.loginHint().flatMap(people::byHint);
    return page(request, 200, words, "pick", "<p>" + words.of("pick.lead") + "</p>"
        + form(AuthorizeEndpoint.PAGE, new Hidden("authRequestID", id), words, people, hinted));
  }

  /** No such sign-in: it is over, or from another start of the demo. */
  DemoReply unknown(DemoRequest request) {
    Words words = new Words(language(request, Optional.empty()));
    return page(request, 404, words, "unknown", "<p>" + words.of("unknown.lead") + "</p>");
  }

  DemoReply signedOut(DemoRequest request) {
    return said(request, "signedout");
  }

  DemoReply stylesheet(DemoRequest request) {
    try (InputStream in = DemoPages.class.getResourceAsStream("demo.css")) {
      String css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return DemoReply.text(200, "text/css; charset=utf-8", css).header("Cache-Control", "no-store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the real account page would be. */
  DemoReply account(DemoRequest request) {
    return said(request, "account");
  }

  DemoReply deviceDone(DemoRequest request) {
    return said(request, "device.done");
  }

  DemoReply deviceCode(DemoRequest request, boolean wrong) {
    Words words = new Words(language(request, Optional.empty()));
    String error = wrong ? "<p class=\"error\" role=\"alert\">" + words.of("device.wrong") + "</p>" : "";
    return page(request, 200, words, "device", error + "<form method=\"get\" action=\"/device\"><label for=\"code\">"
        + words.of("device.lead") + "</label><input id=\"code\" name=\"user_code\" autocomplete=\"off\""
        + " autocapitalize=\"characters\" spellcheck=\"false\" required autofocus><button class=\"accent\">"
        + words.of("device.next") + "</button></form>");
  }

  DemoReply devicePick(DemoRequest request, String userCode, DemoPeople people) {
    Words words = new Words(language(request, Optional.empty()));
    return page(request, 200, words, "pick", "<p>" + words.of("device.check") + " <strong>" + escaped(userCode)
        + "</strong></p>" + form("/device", new Hidden("user_code", userCode), words, people, Optional.empty()));
  }

  private static DemoReply said(DemoRequest request, String key) {
    Words words = new Words(language(request, Optional.empty()));
    return page(request, 200, words, key, "<p>" + words.of(key + ".lead") + "</p>");
  }

  /** A field of a form that nobody sees. */
  private record Hidden(String name, String value) {}

  private static String form(String action, Hidden hidden, Words words, DemoPeople people,
      Optional<DemoPerson> hinted) {
    StringBuilder form = new StringBuilder("<form method=\"post\" action=\"" + action + "\">"
        + "<input type=\"hidden\" name=\"" + hidden.name() + "\" value=\"" + escaped(hidden.value()) + "\"><ul>");
    for (DemoPerson person : people.all()) {
      boolean focus = hinted.equals(Optional.of(person));
      form.append("<li><button name=\"person\" value=\"").append(person.key()).append('"')
          .append(focus ? " class=\"hinted\" autofocus" : "").append("><span class=\"name\">")
          .append(escaped(person.displayName())).append("</span><span class=\"login\">")
          .append(escaped(person.loginName())).append("</span><span class=\"what\">")
          .append(words.of("person." + person.key())).append("</span></button></li>");
    }
    return form + "</ul><button class=\"deny\" name=\"person\" value=\"" + AuthorizeEndpoint.DENY + "\">"
        + words.of("pick.deny") + "</button></form>";
  }

  private static DemoReply page(DemoRequest request, int status, Words words, String key, String content) {
    String title = words.of(key + ".title");
    String html = String.format(Locale.ROOT, """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark"><title>%s</title>
        <link rel="stylesheet" href="/ui/login/resources/demo.css"></head>
        <body><main><p class="badge">%s</p><h1>%s</h1><p class="note">%s</p>%s</main></body>
        </html>
        """, words.language(), title, words.of("badge"), title, words.of("demo"), content);
    return Replies.oidcHead(request, DemoReply.text(status, HTML, html))
        .header("Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  /** The demo's own words, ready for HTML. */
  private record Words(String language) {
    String of(String key) {
      ResourceBundle.Control control =
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
      return escaped(ResourceBundle
          .getBundle("app.myphone.demo.pages", Locale.of(language), DemoPages.class.getClassLoader(), control)
          .getString(key));
    }
  }
}
