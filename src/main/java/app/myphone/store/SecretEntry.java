package app.myphone.store;

/** What a keychain is to keep, and what its own window calls it. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SecretEntry(String label, byte[] bytes) {
  @Override
  public String toString() {
    return label;
  }
}
