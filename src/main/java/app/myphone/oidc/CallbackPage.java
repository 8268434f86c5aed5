package app.myphone.oidc;

import app.myphone.text.Messages;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * What the browser shows at the end: static text of ours in the person's language, no script, nothing from outside,
 * nothing of the request (RFC 9700, 4.2 and 4.11). It promises nothing: the result is in the app.
 */
public final class CallbackPage {
  private static final String STYLE = """
      :root{color-scheme:light dark;--back:#f6f8fa;--card:#fff;--text:#1f2328;--soft:#59636e;--line:#d1d9e0;--key:#0969da}
      @media(prefers-color-scheme:dark){:root{--back:#010409;--card:#0d1117;--text:#f0f6fc;--soft:#9198a1;--line:#3d444d;--key:#4493f8}}
      *{box-sizing:border-box}
      body{margin:0;min-height:100vh;display:flex;align-items:center;justify-content:center;padding:24px;\
      background:var(--back);color:var(--text);font:16px/1.5 system-ui,sans-serif}
      main{max-width:440px;width:100%;padding:40px 32px;background:var(--card);border:1px solid var(--line);\
      border-top:4px solid var(--key);border-radius:12px;text-align:center}
      p{margin:0;color:var(--soft)}
      p.app{margin-bottom:24px;font-weight:600;letter-spacing:.02em}
      h1{margin:0 0 8px;font-size:24px;line-height:1.3;font-weight:600}
      """;

  private final Messages messages;

  public CallbackPage(Messages messages) {
    this.messages = messages;
  }

  /** The pages there are. */
  enum Kind {
    /** After a valid answer: neutral, the tokens are not there yet. */
    DONE,
    /** The server said no, or the answer broke the rules. */
    REFUSED,
    /** The answer came once more. */
    USED,
    /** Anything else. */
    NOTHING
  }

  byte[] html(Kind kind) {
    String name = escape(messages.get("app.name"));
    return String.format(Locale.ROOT, """
        <!doctype html>
        <html lang="%s" dir="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <title>%s</title><style>%s</style></head>
        <body><main><p class="app">%s</p><h1>%s</h1><p>%s</p></main></body></html>
        """, messages.locale().getLanguage(), messages.isRightToLeft() ? "rtl" : "ltr", name, STYLE, name,
            escape(messages.get("page." + key(kind) + ".title")), escape(messages.get("page." + key(kind) + ".text")))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Only our own style, named by its hash (Content Security Policy 3, 2.3.1). */
  static String policy() {
    return "default-src 'none'; style-src 'sha256-" + hash() + "'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  private static String key(Kind kind) {
    return switch (kind) {
      case DONE -> "done";
      case REFUSED -> "refused";
      case USED -> "used";
      case NOTHING -> "nothing";
    };
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String hash() {
    try {
      return Base64.getEncoder().encodeToString(
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
