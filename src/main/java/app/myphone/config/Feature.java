package app.myphone.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an organisation can take away: a switch of {@code managed.properties} that says {@code false}. */
public enum Feature {
  /** The built-in demo server. */
  DEMO("demo"),
  /** Other people's accounts. */
  LOOK_UP("lookUp"),
  /** Acts on the own number. */
  CHANGE_PHONE("changePhone"),
  /** Signing in on another device. */
  DEVICE_SIGN_IN("deviceSignIn"),
  /** Servers that the organisation has not named. */
  OTHER_SERVERS("otherServers");

  private final String key;

  Feature(String key) {
    this.key = key;
  }

  /** The switch. */
  public String key() {
    return key;
  }

  /** The settings that ask for it. */
  List<Setting<?>> settings() {
    return switch (this) {
      case DEMO -> List.of(Setting.DEMO, Setting.AS);
      case LOOK_UP -> List.of(Setting.LOOKUP, Setting.LOOKUP_AS);
      case CHANGE_PHONE ->
          List.of(Setting.SET_PHONE, Setting.VERIFY_PHONE, Setting.SEND_PHONE_CODE, Setting.REMOVE_PHONE);
      case DEVICE_SIGN_IN, OTHER_SERVERS -> List.of();
    };
  }

  static Optional<Feature> of(String key) {
    return Arrays.stream(values()).filter(feature -> feature.key.equals(key)).findFirst();
  }
}
