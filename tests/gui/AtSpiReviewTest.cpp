// SPDX-License-Identifier: GPL-3.0-or-later
// A whole review as a screen reader has it on Linux: the program as a process of its own on a
// display, read and worked through AT-SPI alone.
#include "AtSpi.h"

#include <QFile>

using namespace morat;
using namespace Qt::StringLiterals;

class AtSpiReviewTest final : public QObject {
    Q_OBJECT

    static constexpr int patience = 120'000;
    static constexpr int tabKey = 0xff09; // XK_Tab
    AtSpi m_desk;

private slots:
    void aWholeReview() {
        if (const QString what = AtSpi::missing(); !what.isEmpty())
            QSKIP(qPrintable(u"%1 is not installed"_s.arg(what)));
        QVERIFY(m_desk.start());
        QFile draft(m_desk.folder() + u"/bai.txt"_s);
        QVERIFY(draft.open(QIODevice::WriteOnly));
        draft.write("Sơn Bình sơ kết vụ xuân\n\nÔng Ba, 28 tuổi, đã họp với với nông dân.\n\n"
                    "Tỉnh thực hiện chủ chương, bổ xung nhân lực.\n");
        draft.close();
        QVERIFY(m_desk.run(QStringLiteral(MORAT),
                           {u"--language"_s, u"en"_s, u"--store"_s,
                            m_desk.folder() + u"/kho.sqlite"_s, draft.fileName()}));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk.program().isNull(), patience);
        const AtSpiNode program = m_desk.program();

        // The draft is called by its headline; its text is read as it stands.
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk.find(program, u"Sơn Bình sơ kết vụ xuân"_s).isNull(),
                                 patience);
        const AtSpiNode text = m_desk.find(program, u"Text of the draft"_s);
        QVERIFY(!text.isNull());
        QVERIFY(m_desk.textOf(text).contains(u"chủ chương"_s));

        // The review is begun from the menu, when the first check is through.
        const AtSpiNode start = m_desk.findHidden(program, u"Start or continue the review"_s);
        QVERIFY(!start.isNull());
        const auto current = [&] { return m_desk.find(program, u"Where it stands: "_s); };
        QTRY_VERIFY_WITH_TIMEOUT((m_desk.act(start), !current().isNull()), patience);
        QTRY_VERIFY(m_desk.heard.contains(u"State of the draft: In review"_s));

        // From the list of findings Tab leads to the first suggestion.
        m_desk.focus(m_desk.childrenOf(program).value(0));
        const AtSpiNode list = m_desk.find(program, u"Findings"_s);
        QVERIFY(!list.isNull());
        const auto first = [&] { return m_desk.find(program, u"Suggestion 1: "_s); };
        QVERIFY(!first().isNull());
        m_desk.focus(findingsIn(program));
        QTRY_VERIFY(m_desk.is(AtSpi::Focused, findingsIn(program)));
        m_desk.press(tabKey);
        QTRY_VERIFY(m_desk.is(AtSpi::Focused, first()));

        // Each finding: what it is, where, marked in the text, corrected.
        const int most = 10;
        int done = 0;
        while (!first().isNull() && done < most) {
            const AtSpiNode place = current();
            QVERIFY(!place.isNull());
            const QString where = m_desk.nameOf(place);
            const auto attributes = m_desk.attributesAt(text, m_desk.caretIn(text) - 1);
            QVERIFY2(attributes.contains(u"invalid"_s), qPrintable(where));
            QVERIFY2(!m_desk.find(program, attributes.value(u"morat-says"_s)).isNull(),
                     qPrintable(where));
            QVERIFY(m_desk.act(first()));
            ++done;
            QTRY_VERIFY_WITH_TIMEOUT(current().isNull() || m_desk.nameOf(current()) != where,
                                     patience);
        }
        QCOMPARE(done, 3);

        // What was there before is an attribute of what stands there now.
        const QString now = m_desk.textOf(text);
        QVERIFY2(now.contains(u"chủ trương, bổ sung"_s), qPrintable(now));
        QVERIFY(m_desk.attributesAt(text, int(now.indexOf(u"sung"_s))).contains(u"morat-before"_s));

        // The card at the end, and what is said of the new state.
        AtSpiNode finish;
        QTRY_VERIFY_WITH_TIMEOUT(!(finish = m_desk.find(program, u"Mark as reviewed"_s)).isNull(),
                                 patience);
        QVERIFY(m_desk.act(finish));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk.heard.contains(u"State of the draft: Reviewed"_s),
                                 patience);
    }

private:
    /// The list itself, not the tab of the same name.
    AtSpiNode findingsIn(const AtSpiNode &from) {
        constexpr uint tree = 65;
        constexpr uint treeTable = 66;
        const uint role = m_desk.roleOf(from);
        if ((role == tree || role == treeTable) && m_desk.nameOf(from) == u"Findings"_s)
            return from;
        for (const AtSpiNode &child : m_desk.childrenOf(from)) {
            if (const AtSpiNode found = findingsIn(child); !found.isNull())
                return found;
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(AtSpiReviewTest)
#include "AtSpiReviewTest.moc"
