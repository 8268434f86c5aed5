package app.myphone.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs what {@code mvn -Pbench} names: all of it, or {@code -Dbench=phone,refresh}. Figures are printed, not asserted. */
public final class Bench {
  private static final Map<String, Run> ALL = new LinkedHashMap<>();

  static {
    ALL.put("phone", () -> PhoneBench.main(new String[0]));
    ALL.put("refresh", RefreshBench::run);
    ALL.put("kill", KillBench::run);
    ALL.put("reload", ReloadBench::run);
    ALL.put("list", ListBench::run);
  }

  private Bench() {}

  @FunctionalInterface
  private interface Run {
    void run() throws Exception;
  }

  /** Names of benchmarks, separated by commas; {@code all} for each. Ends the process: the toolkit would keep it. */
  public static void main(String[] arguments) throws Exception {
    String wanted = String.join(",", arguments);
    List<String> names = wanted.isEmpty() || wanted.equals("all") ? List.copyOf(ALL.keySet()) : List.of(wanted.split(","));
    for (String name : names) {
      Run bench = ALL.get(name);
      if (bench == null) {
        throw new IllegalArgumentException(name + " is none of " + ALL.keySet());
      }
      System.out.println("--- " + name);
      bench.run();
    }
    System.exit(0);
  }
}
