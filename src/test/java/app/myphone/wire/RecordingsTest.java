package app.myphone.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordingsTest {
  @Test
  void readsHttp1ExchangeByteForByte() {
    var exchange = Recordings.of("03-phone-get-success", "verified phone (opaque");
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.header("content-length")).contains(String.valueOf(exchange.body().length));
  }

  @Test
  void readsHttp2ExchangeWithTrailers() {
    var exchange = Recordings.of("04-grpc-h2c").getFirst();
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.body()).isNotEmpty();
    assertThat(exchange.trailers()).anySatisfy(t -> assertThat(t.name()).isEqualTo("grpc-status"));
  }

  @Test
  void readsBinaryBodies() {
    var exchange = Recordings.of("04-grpc-web").getFirst();
    assertThat(exchange.body()).hasSizeGreaterThan(10);
    assertThat(exchange.requestBody()).hasSize(5);
  }
}
