package app.myphone.demo;

/**
 * A text message that the demo would send. It goes to nobody's telephone: whoever listens shows it. The code is a
 * secret like any other, so {@link #toString} leaves it out.
 *
 * @param number to whom, in E.164
 */
public record DemoTextMessage(String number, String code) {
  @Override
  public String toString() {
    return "DemoTextMessage";
  }
}
