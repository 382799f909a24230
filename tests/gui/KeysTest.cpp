// SPDX-License-Identifier: GPL-3.0-or-later
// No key does what the eye does not expect: each key in each place does what the tables say, and
// nothing else.
#include "DeskFixture.h"

#include "desktop/actions/TextKeys.h"
#include "desktop/findings/DecisionsPane.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStatusBar>
#include <QTabWidget>
#include <QTreeView>
#include <QTreeWidget>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// Whatever an editor would be sorry to see changed unasked.
struct Work {
    QString text;
    QList<qint64> decisions;
    WorkflowState state = WorkflowState::New;
    QSet<QString> words;
    QSet<QString> rulesOff;
    friend bool operator==(const Work &, const Work &) = default;
};

Work workOn(DeskFixture &desk) {
    Work work;
    if (ReviewSession *session = desk.session()) {
        work.text = session->text().current();
        work.state = session->state();
        for (const Decision &decision : session->decisions())
            work.decisions.append(decision.id);
    }
    work.words = desk.store().words();
    work.rulesOff = desk.store().rulesOff();
    return work;
}

/// Every key that Qt binds in text widgets on any system is among these, with each of these.
QList<Qt::Key> allKeys() {
    QList<Qt::Key> keys;
    for (int key = Qt::Key_Space; key <= Qt::Key_AsciiTilde; ++key) {
        if (key < 'a' || key > 'z')
            keys.append(Qt::Key(key));
    }
    for (int key = Qt::Key_F1; key <= Qt::Key_F20; ++key)
        keys.append(Qt::Key(key));
    keys += {Qt::Key_Escape,   Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Backspace, Qt::Key_Return,
             Qt::Key_Enter,    Qt::Key_Insert, Qt::Key_Delete,  Qt::Key_Home,      Qt::Key_End,
             Qt::Key_Left,     Qt::Key_Up,     Qt::Key_Right,   Qt::Key_Down,      Qt::Key_PageUp,
             Qt::Key_PageDown, Qt::Key_Undo,   Qt::Key_Redo,    Qt::Key_Cut,       Qt::Key_Copy,
             Qt::Key_Paste,    Qt::Key_Clear,  Qt::Key_Cancel,  Qt::Key_Select};
    return keys;
}

QList<Qt::KeyboardModifiers> allModifiers() {
    using namespace Qt;
    return {NoModifier,
            ShiftModifier,
            ControlModifier,
            ControlModifier | ShiftModifier,
            AltModifier,
            AltModifier | ShiftModifier,
            MetaModifier,
            MetaModifier | ShiftModifier,
            MetaModifier | AltModifier};
}

struct Press {
    Qt::Key key;
    Qt::KeyboardModifiers modifiers;

    [[nodiscard]] QByteArray name() const {
        return QKeySequence(QKeyCombination(modifiers, key))
            .toString(QKeySequence::PortableText)
            .toUtf8();
    }
    /// As QTest makes it: with the letter, whatever is held with it.
    [[nodiscard]] QKeyEvent event() const {
        const bool isSign = key < 0x7f;
        return QKeyEvent(QEvent::KeyPress, key, modifiers,
                         isSign ? QString(QChar(key)) : QString());
    }
};

QList<Press> allPresses() {
    QList<Press> presses;
    for (const Qt::KeyboardModifiers modifiers : allModifiers()) {
        for (const Qt::Key key : allKeys())
            presses.append({key, modifiers});
    }
    return presses;
}

QAction *actionOn(DeskFixture &desk, const Press &press) {
    const QKeySequence sequence(QKeyCombination(press.modifiers, press.key));
    for (const ActionRow &row : actionRows()) {
        for (QAction *action : desk.window().actions().variants(row.id)) {
            if (action->shortcuts().contains(sequence))
                return action;
        }
    }
    return nullptr;
}

/// What text widgets do with it, if it is a key that they keep.
std::optional<TextKeyUse> useOf(const Press &press, KeyFocus focus) {
    for (const TextKeyRow &row : textKeyRows()) {
        for (const QString &key : QString::fromLatin1(row.keys).split(u' ')) {
            if (QKeySequence(key, QKeySequence::PortableText) ==
                    QKeySequence(QKeyCombination(press.modifiers, press.key)) &&
                (row.inText || focus == KeyFocus::Field))
                return row.use;
        }
    }
    return std::nullopt;
}

void closePopups() {
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
}

/// As an input method writes Vietnamese.
void type(QWidget *field, const QString &text) {
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(field, &event);
}

template <typename Widget>
Widget *named(DeskFixture &desk, const QString &name) {
    for (Widget *widget : desk.window().findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

void putCaret(DeskFixture &desk, qsizetype position) {
    QTextCursor cursor = desk.editor().textCursor();
    cursor.setPosition(int(position));
    desk.editor().setTextCursor(cursor);
}

constexpr const char *draft = "Sơn Bình sơ kết vụ xuân\n\n"
                              "Các xã đã họp với với nông dân, bàn việc không chậm trễ.\n\n"
                              "Đào Minh Trí\n";

} // namespace

class KeysTest final : public QObject {
    Q_OBJECT

    /// Presses every key at a widget. What an enabled action does is its own affair and is tested
    /// elsewhere; any other key may change words only where the table says that the widget keeps
    /// it to write with, and never a decision or a state.
    static void pressEverything(DeskFixture &desk, QWidget *widget, KeyFocus focus,
                                Composing composing = Composing::No) {
        const ActionRegistry &actions = desk.window().actions();
        auto *field = qobject_cast<QLineEdit *>(widget);
        // What is typed takes a new draft into review.
        if (desk.session() && desk.session()->state() == WorkflowState::New)
            QVERIFY(desk.session()->moveTo(WorkflowState::InReview));
        int stopped = 0;
        for (const Press &press : allPresses()) {
            const QAction *action = actionOn(desk, press);
            const std::optional<TextKeyUse> use = useOf(press, focus);
            const bool isKept = use && focus == KeyFocus::Field;
            if ((action && action->isEnabled() && !isKept) || use == TextKeyUse::Answers ||
                (focus == KeyFocus::Field && use == TextKeyUse::Edits &&
                 (press.key == Qt::Key_Return || press.key == Qt::Key_Enter)))
                continue;
            widget->setFocus();
            if (composing == Composing::Yes) {
                QInputMethodEvent event(u"viê"_s, {});
                QApplication::sendEvent(widget, &event);
            }
            const QKeyEvent event = press.event();
            const KeyOwner owner = ownerOf(event, focus, composing, actions);
            const bool mayWrite = owner == KeyOwner::Widget && use != TextKeyUse::Moves;
            if (composing == Composing::Yes && mayWrite)
                continue; // it types beside the syllable that is being composed
            const Work before = workOn(desk);
            const QString words = field ? field->text() : QString();
            QTest::sendKeyEvent(QTest::Click, widget, press.key, event.text(), press.modifiers);
            closePopups();
            Work after = workOn(desk);
            if (mayWrite && focus == KeyFocus::Text)
                after.text = before.text;
            QVERIFY2(after == before, press.name().constData());
            if (field && !mayWrite)
                QVERIFY2(field->text() == words, press.name().constData());
            stopped += owner == KeyOwner::Nobody ? 1 : 0;
        }
        if (focus != KeyFocus::Elsewhere)
            QVERIFY(stopped > 200);
    }

private slots:
    void theTablesAgree_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<KeyOwner>("inText");
        QTest::addColumn<KeyOwner>("inField");
        const auto row = [](const char *key, KeyOwner inText, KeyOwner inField) {
            QTest::newRow(key) << QString::fromLatin1(key) << inText << inField;
        };
        using enum KeyOwner;
        row("A", Widget, Widget);
        row("Shift+A", Widget, Widget);
        row("Left", Widget, Widget);
        row("Ctrl+Backspace", Widget, Widget);
        row("Ctrl+V", Widget, Widget);
        // The program's, in the text; a field keeps what it is written with.
        row("Ctrl+Z", Program, Widget);
        row("Ctrl+Shift+Z", Program, Widget);
        row("Ctrl+Return", Program, Widget);
        row("Esc", Program, Widget);
        row("Ctrl+D", Program, Nobody);
        row("Ctrl+U", Program, Nobody);
        row("Ctrl+K", Program, Nobody);
        row("Ctrl+1", Program, Nobody);
        row("F8", Program, Nobody);
        row("Ctrl+R", Program, Nobody);
        row("Ctrl+F8", Program, Nobody);
        row("Alt+Return", Program, Nobody);
        row("F9", Program, Program);
        row("Ctrl+F9", Program, Program);
        row("Ctrl+F", Program, Program);
        row("Ctrl+H", Program, Program);
        row("F1", Program, Program);
        // Bindings of X11, Windows and macOS that nobody asked for.
        row("Ctrl+W", Nobody, Nobody);
        row("Ctrl+Shift+A", Nobody, Nobody);
        row("Alt+Backspace", Program, Program); // a menu's, if any; never the widget's
        row("Meta+K", Nobody, Nobody);
        row("Meta+Y", Nobody, Nobody);
        row("Alt+F", Program, Program);
        row("F10", System, System);
    }
    void theTablesAgree() {
        QFETCH(QString, key);
        QFETCH(KeyOwner, inText);
        QFETCH(KeyOwner, inField);
        QWidget window;
        const ActionRegistry actions(&window);
        const QKeyCombination pressed = QKeySequence(key, QKeySequence::PortableText)[0];
        const QKeyEvent event = Press{pressed.key(), pressed.keyboardModifiers()}.event();
        QCOMPARE(ownerOf(event, KeyFocus::Text, Composing::No, actions), inText);
        QCOMPARE(ownerOf(event, KeyFocus::Field, Composing::No, actions), inField);
        QCOMPARE(ownerOf(event, KeyFocus::Elsewhere, Composing::No, actions),
                 inText == KeyOwner::System ? KeyOwner::System : KeyOwner::Widget);
    }

    void altGrTypes() {
        QWidget window;
        const ActionRegistry actions(&window);
        const QKeyEvent event(QEvent::KeyPress, Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier,
                              u"@"_s);
        QCOMPARE(ownerOf(event, KeyFocus::Text, Composing::No, actions), KeyOwner::Widget);
        const QKeyEvent alone(QEvent::KeyPress, Qt::Key_Q, Qt::AltModifier, u"q"_s);
        QCOMPARE(ownerOf(alone, KeyFocus::Text, Composing::No, actions), KeyOwner::Program);
    }

    void inTheTextWithoutAFinding() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        putCaret(desk, 3);
        pressEverything(desk, &desk.editor(), KeyFocus::Text);
        QCOMPARE(desk.editor().plainText(), desk.session()->text().current());
    }

    void inTheTextOnAFindingThatIsNoWord() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        const QString before = desk.session()->text().current();
        QVERIFY(!desk.window().actions()[DeskAction::AcceptWord]->isEnabled());
        for (const Qt::Key key : {Qt::Key_D, Qt::Key_9, Qt::Key_G, Qt::Key_W})
            desk.press(key, Qt::ControlModifier);
        desk.press(Qt::Key_X, Qt::AltModifier);
        QCOMPARE(desk.session()->text().current(), before);
        QVERIFY(desk.session()->decisions().isEmpty());
    }

    void inAnEmptyDraft() {
        DeskFixture desk;
        openAndCheck(desk, "");
        pressEverything(desk, &desk.editor(), KeyFocus::Text);
    }

    void withNoDraft() {
        DeskFixture desk;
        desk.editor().setFocus();
        pressEverything(desk, &desk.editor(), KeyFocus::Text);
        QVERIFY(desk.editor().plainText().isEmpty());
    }

    void whileAnInputMethodComposes() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        putCaret(desk, 3);
        const QString before = desk.session()->text().current();
        pressEverything(desk, &desk.editor(), KeyFocus::Text, Composing::Yes);
        QCOMPARE(desk.session()->text().current(), before);
        QVERIFY(!desk.window().actions()[DeskAction::IgnoreOnce]->isEnabled());
        QInputMethodEvent commit(QString(), {});
        commit.setCommitString(u"việc"_s);
        QApplication::sendEvent(&desk.editor(), &commit);
        QVERIFY(desk.session()->text().current().contains(u"việc"_s));
    }

    void inEditInPlace() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        auto *field = named<QLineEdit>(desk, u"Own words for this place"_s);
        QVERIFY(field);
        field->setFocus();
        pressEverything(desk, field, KeyFocus::Field);
    }

    void inTheFindBar() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F, Qt::ControlModifier);
        auto *field = named<QLineEdit>(desk, u"Words to find in the text"_s);
        QVERIFY(field && field->hasFocus());
        pressEverything(desk, field, KeyFocus::Field);
    }

    void inTheReplacement() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_H, Qt::ControlModifier);
        auto *field = named<QLineEdit>(desk, u"Words to put in their place"_s);
        QVERIFY(field && field->isVisible());
        field->setFocus();
        pressEverything(desk, field, KeyFocus::Field);
    }

    void inTheListOfFindings() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        auto *list = named<QTreeView>(desk, u"Findings"_s);
        QVERIFY(list);
        pressEverything(desk, list, KeyFocus::Elsewhere);
    }

    void whatIsWrittenInAFieldIsTheFields() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        const QString before = desk.session()->text().current();
        desk.press(Qt::Key_E, Qt::ControlModifier);
        auto *field = named<QLineEdit>(desk, u"Own words for this place"_s);
        QVERIFY(field && field->hasFocus());
        type(field, u"cung"_s);
        for (const Qt::Key key : {Qt::Key_U, Qt::Key_D, Qt::Key_K})
            desk.press(key, Qt::ControlModifier);
        QCOMPARE(field->text(), u"cung"_s);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(field->text() != u"cung"_s);
        QCOMPARE(desk.session()->text().current(), before);
        desk.press(Qt::Key_Escape);
        QCOMPARE(field->text(), u"với với"_s);
        QVERIFY(desk.editor().hasFocus());
        desk.press(Qt::Key_E, Qt::ControlModifier);
        type(field, u"cùng"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.session()->text().current().contains(u"họp cùng nông dân"_s));
        QCOMPARE(desk.session()->decisions().size(), 1);
    }

    /// The finding stands far above what is seen when the key is pressed.
    void decidesOnNothingOutOfSight() {
        DeskFixture desk;
        QByteArray text = draft;
        for (int i = 0; i < 200; ++i)
            text += "\nBà con thu hoạch lúa sớm.\n";
        openAndCheck(desk, text);
        desk.press(Qt::Key_F7);
        const qsizetype finding = desk.current();
        QVERIFY(finding >= 0);
        const Work before = workOn(desk);
        putCaret(desk, desk.editor().plainText().size() - 5);
        desk.editor().ensureCursorVisible();
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(workOn(desk) == before);
        QVERIFY(!desk.window().statusBar()->currentMessage().isEmpty());
        QCOMPARE(desk.current(), finding);
        const TextRange place = desk.session()->findings().at(finding).place;
        QCOMPARE(desk.editor().textCursor().position(), int(place.end()));
        QVERIFY(desk.editor().isCaretInSight());
        // The caret stays, what is seen is scrolled away.
        desk.editor().verticalScrollBar()->setValue(desk.editor().verticalScrollBar()->maximum());
        desk.press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(workOn(desk) == before);
        QVERIFY(desk.editor().isCaretInSight());
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.session()->decisions().size(), 1);
    }

    void decidesOnTheFindingAtTheCaret() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nXã họp với với dân.\n\nHọ bàn việc lúa với với nhau.\n");
        desk.press(Qt::Key_F7);
        QCOMPARE(desk.session()->findings().size(), 2);
        const PlacedFinding last = desk.session()->findings().constLast();
        putCaret(desk, last.place.start + 1);
        QCOMPARE(desk.session()->findings().at(desk.current()).place, last.place);
        desk.press(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(desk.session()->decisions().size(), 1);
        QCOMPARE(desk.session()->decisions().first().original,
                 desk.editor().plainText().mid(last.place.start, last.place.length));
    }

    void aDoubleClickInDecidedGoesToThePlace() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        const Work before = workOn(desk);
        QCOMPARE(before.decisions.size(), 1);
        auto *tree = named<QTreeWidget>(desk, u"Decisions, accepted words, rules switched off"_s);
        QVERIFY(tree);
        auto *tabs = desk.window().findChild<QTabWidget *>();
        QVERIFY(tabs);
        tabs->setCurrentIndex(1);
        QTreeWidgetItem *item = tree->topLevelItem(0)->child(0);
        QVERIFY(item);
        const QPoint at = tree->visualItemRect(item).center();
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(workOn(desk) == before);
        QVERIFY(desk.editor().hasFocus());
        QCOMPARE(desk.editor().textCursor().selectedText(), u"với"_s);
        // Taking back is the button's, and is undone like anything else.
        auto *button = desk.window().findChild<DecisionsPane *>()->findChild<QPushButton *>();
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(desk.session()->decisions().isEmpty());
        QVERIFY(desk.session()->text().current().contains(u"với với"_s));
        desk.editor().setFocus();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(workOn(desk) == before);
    }
};

QTEST_MAIN(KeysTest)
#include "KeysTest.moc"
