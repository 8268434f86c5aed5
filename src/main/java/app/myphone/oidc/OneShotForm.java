package app.myphone.oidc;

import com.github.scribejava.core.httpclient.HttpClient;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A form OkHttp may not send again, whatever the server answers: a code counts once (RFC 6749, 4.1.2). */
final class OneShotForm extends RequestBody {
  private static final MediaType FORM = MediaType.get(HttpClient.DEFAULT_CONTENT_TYPE);

  private final byte[] body;

  OneShotForm(byte[] body) {
    this.body = body;
  }

  @Override
  public MediaType contentType() {
    return FORM;
  }

  @Override
  public long contentLength() {
    return body.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(body);
  }
}
