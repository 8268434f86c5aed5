package app.myphone.ui.shell;

import app.myphone.config.Organisation;
import app.myphone.os.Clock;
import app.myphone.text.Messages;
import app.myphone.ui.common.Background;

/**
 * What every screen needs.
 *
 * @param version of this app, for support
 * @param organisation what an organisation has decided for everybody
 */
public record ScreenContext(Navigator navigator, WindowContent window, Background background, Messages messages,
    Clock clock, String version, Organisation organisation) {}
