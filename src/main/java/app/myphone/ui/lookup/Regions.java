package app.myphone.ui.lookup;

/**
 * Where numbers without a country are probably from, ISO 3166; either may be empty.
 *
 * @param home of whoever asks
 * @param system of this computer
 */
public record Regions(String home, String system) {}
