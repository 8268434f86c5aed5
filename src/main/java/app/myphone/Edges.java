package app.myphone;

import app.myphone.http.Network;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.os.NetworkWatch;
import app.myphone.os.SystemBrowser;
import app.myphone.store.CredentialStore;
import app.myphone.store.KeychainStore;
import javax.net.SocketFactory;

/**
 * Where the program touches the computer it runs on; tests put something else in these places.
 *
 * @param vault where sign-ins outlive the process
 * @param networkWatch notices that the network may be back
 * @param sockets for whatever leaves the computer
 */
record Edges(Browser browser, Clock clock, CredentialStore vault, NetworkWatch networkWatch, SocketFactory sockets) {

  /**
   * This computer's; nothing is touched yet.
   *
   * @param display whether there is one
   */
  static Edges system(boolean display) {
    Clock clock = Clock.system();
    return new Edges(
        new SystemBrowser(display), clock, new KeychainStore(), NetworkWatch.system(clock), Network.direct());
  }
}
