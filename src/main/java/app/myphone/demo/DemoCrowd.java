package app.myphone.demo;

import app.myphone.demo.DemoPerson.Behaviour;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * Thousands who only have an account, in the order of their user names. Each is made when asked for, always the same;
 * none is kept.
 */
final class DemoCrowd extends AbstractList<DemoPerson> implements RandomAccess {
  private static final List<String> FIRST = sorted("""
      Adele Adrian Agnes Alba Albert Alice Amelia Andrea Anna Anton Arthur Astrid Aurel Beat Beatrice Bruno Carla Carlo
      Cédric Chiara Clara Claude Corinne Daniel David Delia Denis Diana Dominik Doris Edith Eleni Elias Elif Elsa Emil
      Emma Enzo Erika Ernst Esther Eva Fabian Fatima Felix Fiona Flora Franz Frieda Georg Gioia Greta Gustav Hanna
      Heidi Helena Henri Hugo Ida Ines Irena Iris Ivan Jana Jakob Jelena Joan Jonas Josef Judith Julia Jürg Kai Karin
      Karl Kenji Klara Lara Laura Leo Lena Lina Louis Luca Lucie Luis Maja Marco Maria Marta Max Mia Milan Mira Nadia
      Nico Nora Olga Oskar Paula Pia""");
  private static final List<String> LAST = sorted("""
      Ackermann Aebi Albrecht Amstutz Arnold Bachmann Baumann Berger Bianchi Bieri Blaser Bosshard Brunner Bucher
      Burri Bühler Christen Conti Dubois Egger Eichenberger Favre Fehr Ferrari Fischer Flückiger Frei Friedli Fuchs
      Furrer Gasser Gerber Giger Graf Gross Guggisberg Gut Haas Hartmann Hess Hofer Huber Hunziker Hürlimann Imhof
      Iseli Jäggi Jenni Jost Kaufmann Keller Koch Kohler Kunz Käser König Küng Lang Lehmann Leuenberger Liechti Lustenberger
      Lüthi Marti Maurer Meier Meyer Moser Müller Nguyen Nussbaumer Oberholzer Ott Peter Pfister Portmann Rossi Roth
      Rüegg Sato Schmid Schneider Schwarz Schär Silva Stadler Steiner Studer Suter Tanner Tobler Vogel Vogt Weber Widmer
      Wirz Wyss Zbinden Zimmermann Zürcher""");
  private static final Instant BEGINNING = Instant.parse("2024-01-08T07:30:00.406731Z");
  private static final List<String> STATES = List.of("INACTIVE", "LOCKED", "INITIAL", "UNSPECIFIED");
  private static final long FIRST_ID = 400_930_000_000_000_207L;
  private static final long BETWEEN_IDS = 1_000_003;
  private final int size;

  DemoCrowd(int size) {
    this.size = Objects.checkIndex(size, FIRST.size() * LAST.size());
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public DemoPerson get(int index) {
    Objects.checkIndex(index, size);
    String first = FIRST.get(index / LAST.size());
    String last = LAST.get(index % LAST.size());
    boolean machine = index % 97 == 50;
    int mixed = Math.floorMod(index * 7919, 10_007);
    int sequence = 6 + mixed % 120;
    Instant created = BEGINNING.plus(Duration.ofMinutes(mixed * 131L));
    Instant changed = created.plus(Duration.ofHours(sequence * 17L));
    return new DemoPerson(ascii(first) + "." + ascii(last), String.valueOf(FIRST_ID + index * BETWEEN_IDS),
        machine ? "Service " + index : first, machine ? "" : last,
        machine || mixed % 9 == 4 ? Optional.empty() : Optional.of(phone(index, mixed)), mixed % 4 != 1,
        machine ? "" : "en", created.toString(), changed.toString(), sequence,
        machine ? Behaviour.MACHINE : Behaviour.USUAL, mixed % 6 == 2 ? STATES.get(mixed / 6 % 4) : "ACTIVE",
        index % 20 == 19 ? DemoPeople.OTHER_ORGANISATION : DemoPeople.ORGANISATION);
  }

  /** Whoever has this id. */
  Optional<DemoPerson> byId(String id) {
    long behind = id.matches("\\d{18}") ? Long.parseLong(id) - FIRST_ID : -1;
    return behind >= 0 && behind % BETWEEN_IDS == 0 && behind / BETWEEN_IDS < size
        ? Optional.of(get((int) (behind / BETWEEN_IDS))) : Optional.empty();
  }

  /** One in two thousand has the same number as {@code ada}: numbers need not be unique. */
  private static String phone(int index, int mixed) {
    String digits = String.valueOf(100_000 + index);
    return index % 2000 == 1777 ? DemoPeople.ADA_PHONE
        : switch (mixed % 5) {
          case 0 -> "+49151" + digits + "42";
          case 1 -> "+8190" + digits + "11";
          default -> "+41765" + digits;
        };
  }

  private static List<String> sorted(String names) {
    return Arrays.stream(names.split("\\s+")).sorted(Comparator.comparing(DemoCrowd::ascii)).toList();
  }

  private static String ascii(String name) {
    return name.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
        .replace("é", "e");
  }
}
