package app.myphone.config;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what an organisation has decided: keys that lock, {@code default.KEY}, and the switches of {@link Feature}. */
final class ManagedSettings {
  private static final String DEFAULT = "default.";
  private static final int LONGEST = 60;
  private static final int LONGEST_NAME = 300;

  private final Path file;
  private final Map<Setting<?>, RawSetting> locks = new HashMap<>();
  private final Map<Setting<?>, RawSetting> defaults = new HashMap<>();
  private final Set<Feature> withheld = EnumSet.noneOf(Feature.class);

  private ManagedSettings(Path file) {
    this.file = file;
  }

  /** @throws ProblemException a {@link Problem.Usage} that names what is wrong, and the file */
  static Policy of(ManagedFile managed) throws ProblemException {
    Optional<String> text = managed.text();
    return text.isEmpty() ? Policy.NONE : parsed(managed.path(), text.get());
  }

  /** Every key that may stand there. */
  static List<String> keys() {
    List<String> settings = Setting.all().stream().filter(setting -> setting.mayBeIn(Place.MANAGED)).map(Setting::key).toList();
    return Stream.of(settings.stream(), settings.stream().map(key -> DEFAULT + key),
        Arrays.stream(Feature.values()).map(Feature::key)).flatMap(keys -> keys).toList();
  }

  private static Policy parsed(Path file, String text) throws ProblemException {
    ManagedSettings read = new ManagedSettings(file);
    for (Map.Entry<String, String> entry : new TreeMap<>(values(file, text)).entrySet()) {
      read.add(entry.getKey(), entry.getValue());
    }
    return read.policy();
  }

  private static Map<String, String> values(Path file, String text) throws ProblemException {
    try {
      return new PropertiesText(text).values();
    } catch (IOException e) {
      throw new ProblemException(new Problem.Usage(ProblemCode.MANAGED_NO_TEXT, clean(file)));
    }
  }

  private void add(String key, String value) throws ProblemException {
    Optional<Feature> feature = Feature.of(key);
    if (feature.isPresent()) {
      addSwitch(feature.get(), value);
    } else if (key.startsWith(DEFAULT)) {
      add(key, value, Place.MANAGED_DEFAULT, defaults);
    } else {
      add(key, value, Place.MANAGED, locks);
    }
  }

  private void addSwitch(Feature feature, String value) throws ProblemException {
    boolean on = SettingTypes.trueOrFalse().reader().apply(value).orElseThrow(() -> new ProblemException(
        new Problem.Usage(ProblemCode.USAGE_VALUE, feature.key(), PlainText.clean(value, LONGEST),
            name(feature.key()), "true, false")));
    if (!on) {
      withheld.add(feature);
    }
  }

  private void add(String key, String value, Place place, Map<Setting<?>, RawSetting> into) throws ProblemException {
    String plain = place == Place.MANAGED ? key : key.substring(DEFAULT.length());
    Setting<?> setting = Setting.all().stream().filter(one -> one.key().equals(plain) && one.mayBeIn(place)).findFirst()
        .orElseThrow(() -> new ProblemException(
            new Problem.Usage(ProblemCode.MANAGED_KEY, PlainText.clean(key, LONGEST), clean(file))));
    RawSetting raw = new RawSetting(setting, value, place, name(key));
    setting.parse(raw);
    into.put(setting, raw);
  }

  private Policy policy() throws ProblemException {
    if (withheld.contains(Feature.OTHER_SERVERS) && !locks.containsKey(Setting.ISSUER)) {
      lockDefaultServer();
    }
    if (locks.containsKey(Setting.ISSUER) && !locks.containsKey(Setting.CLIENT_ID)) {
      throw new ProblemException(new Problem.Usage(ProblemCode.MANAGED_CLIENT_ID, clean(file)));
    }
    return new Policy(locks, defaults, withheld, Optional.of(file));
  }

  /** Where no other server may be chosen, the usual one is the only one, with what belongs to it. */
  private void lockDefaultServer() throws ProblemException {
    if (!defaults.containsKey(Setting.ISSUER)) {
      throw new ProblemException(new Problem.Usage(ProblemCode.MANAGED_OTHER_SERVERS, clean(file)));
    }
    for (Setting<?> setting : List.of(Setting.ISSUER, Setting.CLIENT_ID, Setting.API_URL)) {
      RawSetting usual = defaults.remove(setting);
      if (usual != null) {
        locks.putIfAbsent(setting, usual.at(Place.MANAGED));
      }
    }
  }

  private String name(String key) {
    return PlainText.clean(key, LONGEST) + " in " + clean(file);
  }

  private static String clean(Path file) {
    return PlainText.clean(file.toString(), LONGEST_NAME);
  }
}
