package app.myphone.diagnosis;

import java.util.Optional;

/** What a check found, in words. */
record Verdict(State state, String text, Optional<String> advice) {}
