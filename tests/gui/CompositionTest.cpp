// SPDX-License-Identifier: GPL-3.0-or-later
// While an input method composes, nothing but the composed word changes.
#include "DeskFixture.h"

#include "desktop/findings/FindingsPane.h"

#include <QAbstractTextDocumentLayout>
#include <QInputMethodEvent>
#include <QTextBlock>
#include <QTextLayout>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// What is seen of one letter.
struct Look {
    QChar letter;
    int weight = 0;
    bool italic = false;
    int underline = 0;
    QColor line;
    QColor ground;
    QColor ink;
    qreal spacing = 0;
    friend bool operator==(const Look &, const Look &) = default;
};

Look lookAt(const QTextBlock &block, int position, QChar letter) {
    QTextCharFormat format;
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        if (range.start <= position && position < range.start + range.length)
            format.merge(range.format);
    }
    return {letter,
            format.fontWeight(),
            format.fontItalic(),
            int(format.underlineStyle()),
            format.underlineColor(),
            format.background().color(),
            format.foreground().color(),
            format.fontLetterSpacing()};
}

/// The letters of a paragraph as they are laid out, without the `length` ones from `start` on.
QList<Look> looksWithout(const QTextBlock &block, int start, int length) {
    const QString composed = block.layout()->preeditAreaText();
    QString text = block.text();
    if (!composed.isEmpty())
        text.insert(block.layout()->preeditAreaPosition(), composed);
    QList<Look> looks;
    for (int i = 0; i < text.size(); ++i) {
        if (i < start || i >= start + length)
            looks.append(lookAt(block, i, text[i]));
    }
    return looks;
}

/// How an input method sends a word.
enum class Way : quint8 {
    Preedit,    ///< what is composed, then what it becomes
    Surrounding ///< the letter before the caret is taken out and another put in
};

struct Event {
    QString preedit;
    QString commit;
    int replaceFrom = 0;
    int replaceLength = 0;
};

void send(DeskFixture &desk, const Event &what) {
    QTextCharFormat underlined;
    underlined.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    QList<QInputMethodEvent::Attribute> attributes;
    if (!what.preedit.isEmpty())
        attributes = {{QInputMethodEvent::TextFormat, 0, int(what.preedit.size()), underlined},
                      {QInputMethodEvent::Cursor, int(what.preedit.size()), 1, {}}};
    QInputMethodEvent event(what.preedit, attributes);
    event.setCommitString(what.commit, what.replaceFrom, what.replaceLength);
    QApplication::sendEvent(&desk.editor(), &event);
}

} // namespace
Q_DECLARE_METATYPE(Way)

class CompositionTest final : public QObject {
    Q_OBJECT

    static void putCaret(DeskFixture &desk, qsizetype position) {
        QTextCursor cursor = desk.editor().textCursor();
        cursor.setPosition(int(position));
        desk.editor().setTextCursor(cursor);
        QCoreApplication::processEvents();
    }

    static constexpr const char *draft = "Xã sơ kết vụ xuân với với dân\n\n"
                                         "Tỉnh có chủ chương mới, và nghành họp nông dân.\n";

private slots:
    /// Writes “việ” at a place, and looks at the rest of its paragraph after every event.
    static void compose(DeskFixture &desk, Way way, const QTextBlock &block, int caret) {
        const auto arrange = [&] {
            desk.editor().document()->documentLayout()->blockBoundingRect(block);
        };
        putCaret(desk, 0);
        putCaret(desk, block.position() + caret);
        arrange();
        const QList<Look> looks = looksWithout(block, 0, 0);
        const qreal left = block.layout()->lineAt(0).cursorToX(caret);
        const qreal height = block.layout()->boundingRect().height();
        const auto isUnchanged = [&](qsizetype length) {
            arrange();
            QCOMPARE(block.layout()->lineCount(), 1);
            QCOMPARE(looksWithout(block, caret, int(length)), looks);
            QCOMPARE(block.layout()->lineAt(0).cursorToX(caret), left);
            QCOMPARE(block.layout()->boundingRect().height(), height);
        };
        if (way == Way::Preedit) {
            for (const QString &composed : {u"v"_s, u"vi"_s, u"vie"_s, u"viê"_s, u"việ"_s}) {
                send(desk, {composed, {}});
                QTest::qWait(20);
                isUnchanged(composed.size());
            }
            send(desk, {{}, u"việ"_s});
        } else {
            qsizetype length = 0;
            for (const QString &letter : {u"v"_s, u"i"_s, u"e"_s}) {
                send(desk, {{}, letter});
                isUnchanged(++length);
            }
            send(desk, {{}, u"ê"_s, -1, 1});
            isUnchanged(3);
            send(desk, {{}, u"ệ"_s, -1, 1});
        }
        isUnchanged(3);
        QCOMPARE(desk.editor().plainText(), desk.session()->text().current());
        QVERIFY(block.text().mid(caret).startsWith(u"việ"_s));
    }

    void onlyTheWordChanges_data() {
        QTest::addColumn<Way>("way");
        QTest::newRow("preedit") << Way::Preedit;
        QTest::newRow("surrounding text") << Way::Surrounding;
    }
    void onlyTheWordChanges() {
        QFETCH(Way, way);
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.window().resize(2200, 700); // a paragraph is a line, of less than 70 letters
        QCoreApplication::processEvents();
        // A change, so that there is a gap in the paragraph.
        QTextCursor cursor(desk.editor().document());
        const qsizetype changed = desk.editor().plainText().indexOf(u"nông dân"_s);
        cursor.setPosition(int(changed));
        cursor.setPosition(int(changed + 4), QTextCursor::KeepAnchor);
        cursor.insertText(u"bà con"_s);
        QTRY_VERIFY(desk.session()->isChecked());
        struct Place {
            int paragraph;
            QString before; ///< the caret is behind these words
        };
        for (const Place &place : QList<Place>{{0, u"sơ kết "_s}, // in a headline
                                               {0, u""_s},        // at its beginning
                                               {2, u"mới, "_s},   // between two findings
                                               {2, u"Tỉnh "_s},   // before a change
                                               {2, u"bà con "_s}}) {
            const QTextBlock block = desk.editor().document()->findBlockByNumber(place.paragraph);
            const qsizetype caret = block.text().indexOf(place.before) + place.before.size();
            const QString before = desk.editor().plainText();
            compose(desk, way, block, int(caret));
            if (QTest::currentTestFailed())
                qWarning() << place.before;
            // A letter that was put in another's place is a step of its own.
            for (int i = 0; i < 5 && desk.editor().plainText() != before; ++i)
                desk.press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(desk.editor().plainText(), before);
            QTRY_VERIFY(desk.session()->isChecked());
        }
    }

    void nothingIsCheckedWhileAWordIsHalfComposed() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nXã họp dân làng.\n");
        const qsizetype caret = desk.session()->text().current().indexOf(u" dân"_s);
        putCaret(desk, caret);
        QTest::keyClick(&desk.editor(), Qt::Key_Space); // two blanks, between which is written
        send(desk, {u"bà"_s, {}});
        QTest::qWait(400); // a check comes in
        QVERIFY(desk.session()->findings().isEmpty());
        send(desk, {u"bàn"_s, {}});
        QVERIFY(desk.session()->findings().isEmpty());
        send(desk, {{}, u"bàn"_s});
        QVERIFY(desk.session()->findings().isEmpty());
        QTRY_VERIFY(desk.session()->isChecked());
        QVERIFY(desk.session()->findings().isEmpty());
        QVERIFY(desk.session()->text().current().contains(u"họp bàn dân"_s));
    }

    /// Who types without a pause sees what was typed checked all the same.
    void whatWasTypedBeforeIsCheckedBetweenWords() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nXã họp.\n");
        putCaret(desk, desk.session()->text().current().size());
        send(desk, {{}, u" Các nghành đến."_s});
        send(desk, {u"k"_s, {}});
        QTest::qWait(500);
        QVERIFY(desk.session()->findings().isEmpty());
        send(desk, {{}, u"khi"_s});
        QCOMPARE(desk.session()->findings().size(), 1);
    }

    void whatIsGivenUpLeavesEverything() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        const QTextBlock block = desk.editor().document()->findBlockByNumber(0);
        putCaret(desk, 3);
        const QList<Look> looks = looksWithout(block, 0, 0);
        send(desk, {u"abc"_s, {}});
        send(desk, {});
        QCOMPARE(looksWithout(block, 0, 0), looks);
    }
};

QTEST_MAIN(CompositionTest)
#include "CompositionTest.moc"
