package app.myphone.ui.account;

import app.myphone.account.AccountSession;
import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.Badge;
import app.myphone.ui.common.ScrollColumn;
import app.myphone.ui.shell.Palette;
import app.myphone.ui.shell.WindowFont;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/**
 * Who it is, the number and its badge where the page will have them and as it will have them, but without style sheets
 * and controls: for what those take at a start, the number need not wait. What stands beside them comes with the page.
 * FX thread only; {@code EarlyNumberTest} compares the two.
 */
public final class EarlyNumber {
  private static final double WORDS = 14;
  private static final double SMALL = 12;
  private static final double TITLE = 13;
  private static final double NAME = 15;
  private static final double AVATAR = 49;
  private static final double MARGIN = 20;
  /** What stands beside the words of the header. */
  private static final double AROUND_NAMES = 189;
  /** In a narrower window the button stands below the number. */
  private static final double NARROWEST = 560;
  private static final CornerRadii ROUND = new CornerRadii(999);
  private static final CornerRadii CARD = new CornerRadii(10);

  private final Palette palette;
  private final Messages messages;

  private EarlyNumber(Palette palette, Messages messages) {
    this.palette = palette;
    this.messages = messages;
  }

  /**
   * For a window with words of the usual size; empty where the page would be seen to move what stands there.
   *
   * @param width of the window, in pixels
   */
  public static Optional<Node> of(AccountSession person, Profile profile, Palette palette, double width, Messages messages) {
    return new EarlyNumber(palette, messages).page(person, profile, width);
  }

  private Optional<Node> page(AccountSession person, Profile profile, double width) {
    ShownNames names = ShownNames.of(person, profile.account(), true, messages);
    VBox words = new VBox(1, text(names.name(), FontWeight.BOLD, NAME, palette.strong()),
        text(names.login(), FontWeight.NORMAL, SMALL, palette.muted()));
    boolean alike = width >= NARROWEST && words.prefWidth(-1) <= width - AROUND_NAMES && !messages.isRightToLeft()
        && profile.phone().number().map(PhoneText::shown).filter(number -> !PhoneNumberField.fitsOnALine(number)).isEmpty();
    return alike ? Optional.of(page(words, card(profile.phone()))) : Optional.empty();
  }

  private Node page(VBox names, VBox card) {
    Region avatar = new Region();
    avatar.setMinSize(AVATAR, AVATAR);
    HBox header = new HBox(12, avatar, names);
    names.setAlignment(Pos.CENTER_LEFT);
    names.setPadding(new Insets(2, 0, 0, 0)); // as labels are laid out there
    header.setPadding(new Insets(14, 12, 14, MARGIN));
    header.setBackground(filled(palette.card(), CornerRadii.EMPTY));
    header.setBorder(line(CornerRadii.EMPTY, new BorderWidths(0, 0, 1, 0)));
    VBox page = new VBox(header, card);
    page.setAlignment(Pos.TOP_CENTER);
    return page;
  }

  private VBox card(Phone phone) {
    VBox card = new VBox(10, text(messages.get("ui.profile.phone"), FontWeight.BOLD, TITLE, palette.muted()));
    phone.number().map(this::number).ifPresent(card.getChildren()::add);
    card.getChildren().add(badge(phone));
    card.setPadding(new Insets(MARGIN));
    card.setMaxWidth(ScrollColumn.CARDS - 2 * MARGIN);
    card.setBackground(filled(palette.card(), CARD));
    card.setBorder(line(CARD, new BorderWidths(1)));
    VBox.setMargin(card, new Insets(MARGIN));
    return card;
  }

  private Node number(PhoneText number) {
    return new VBox(4, text(number.shown(), FontWeight.BOLD, PhoneNumberField.LARGEST * WORDS, palette.strong()),
        text(number.countryName(messages.locale()).orElseGet(() -> messages.get("ui.profile.country.unknown")),
            FontWeight.NORMAL, WORDS, palette.muted()));
  }

  private Node badge(Phone phone) {
    Badge.Kind kind = PhoneBadge.kind(phone);
    Palette.Mark mark = palette.mark(kind);
    HBox badge = new HBox(6, icon(kind.icon(), mark.words()),
        text(PhoneBadge.word(phone, messages), FontWeight.BOLD, TITLE, mark.words()));
    badge.setAlignment(Pos.CENTER_LEFT);
    badge.setPadding(new Insets(4, 10, 4, 10));
    badge.setMaxWidth(Region.USE_PREF_SIZE);
    badge.setBackground(filled(mark.back(), ROUND));
    return badge;
  }

  /** As a letter of the icons' font: {@code FontIcon} needs style sheets. */
  private static Text icon(Ikon icon, Color colour) {
    IkonHandler icons = IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance()).resolve(icon.getDescription());
    return text(Character.toString(icon.getCode()), Font.font(icons.getFontFamily(), WORDS), colour);
  }

  private static Background filled(Color colour, CornerRadii corners) {
    return new Background(new BackgroundFill(colour, corners, Insets.EMPTY));
  }

  private Border line(CornerRadii corners, BorderWidths widths) {
    return new Border(new BorderStroke(palette.line(), BorderStrokeStyle.SOLID, corners, widths));
  }

  private static Text text(String words, FontWeight weight, double size, Color colour) {
    return text(words, Font.font(WindowFont.FAMILY, weight, size), colour);
  }

  private static Text text(String words, Font font, Color colour) {
    Text text = new Text(words);
    text.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER); // as labels do
    text.setFont(font);
    text.setFill(colour);
    return text;
  }
}
