// SPDX-License-Identifier: GPL-3.0-or-later
// Who did what to a draft, and what it said before.
#include "review/memory/DraftHistory.h"

#include "MemoryDesk.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class DraftHistoryTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Engines m_engines;

    static QStringList said(const DraftHistory &history) {
        QStringList words;
        for (const HistoryEvent &event : history.events) {
            QString line = kindName(event.kind) + u' ' + event.author;
            if (event.kind == HistoryEvent::Kind::Moved)
                line += u' ' + stateName(event.move.to) + u' ' + event.move.note;
            else if (event.kind == HistoryEvent::Kind::Typed)
                line += u' ' + event.before + u'>' + event.after;
            else if (event.kind != HistoryEvent::Kind::Seen)
                line += u' ' + event.decision.original + u'>' + event.decision.replacement;
            words.append(line);
        }
        return words;
    }

private slots:
    void initTestCase_data() { m_engines.addRows(); }

    void tellsWhoDidWhatAndWhatTheTextsWere() {
        QDateTime now(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
        MemoryDesk desk(m_engines.fresh(m_folder), [&now] { return now = now.addSecs(60); });
        qint64 draft = 0;
        {
            const auto session = desk.open(u"bai.txt"_s, "Tít\n\nXem chương ấy, giá tỷ đồng.\n");
            QVERIFY(session);
            draft = session->draftId();
            QVERIFY(session->accept(0, 0));
            MemoryDesk::check(*session);
        }
        {
            const auto session =
                desk.open(u"bai.txt"_s, "Tít\n\nXem chương ấy, giá tỷ đồng.\n", u"Mai"_s);
            QVERIFY(session);
            const qsizetype at = session->text().current().indexOf(u"giá"_s);
            QVERIFY(session->replace(u"thay"_s, {{at, u"giá"_s, u"trị giá"_s}}));
            QVERIFY(session->moveTo(WorkflowState::Reviewed, u"gấp"_s));
        }
        const auto archive = Archive::open(desk.address());
        QVERIFY(archive);
        const Result<DraftHistory> history = historyOf(**archive, draft);
        QVERIFY2(history, history ? "" : qPrintable(history.error().message));
        const QStringList words = said(*history);
        QVERIFY2(words.contains(u"decided Lan chương>trương"_s), qPrintable(words.join(u'\n')));
        QVERIFY2(words.contains(u"moved Mai reviewed gấp"_s), qPrintable(words.join(u'\n')));
        QVERIFY2(words.last().startsWith(u"typed"_s), qPrintable(words.join(u'\n')));
        // It came before all that was done, however often it was opened since.
        QCOMPARE(history->events.first().kind, HistoryEvent::Kind::Seen);
        QCOMPARE(history->texts.size(), 2);
        QCOMPARE(history->texts.last().text.joined(), u"Tít\n\nXem trương ấy, trị giá tỷ đồng."_s);
        const auto changes = differencesBetween(history->texts[0].text, history->texts[1].text);
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[0].before, u"chương"_s);
        QCOMPARE(changes[0].after, u"trương"_s);
        QCOMPARE(changes[0].left, u"Xem "_s);
    }

    void hasEveryVersionOfTheFile() {
        MemoryDesk desk(m_engines.fresh(m_folder));
        qint64 draft = 0;
        for (const QByteArray &bytes :
             {"Tít\n\nMột câu.\n"_ba, "Tít\n\nMột câu khác.\n"_ba, "Tít\n\nHai câu khác.\n"_ba}) {
            const auto session = desk.open(u"bai.txt"_s, bytes);
            QVERIFY(session);
            draft = session->draftId();
        }
        const auto archive = Archive::open(desk.address());
        QVERIFY(archive);
        const Result<DraftHistory> history = historyOf(**archive, draft);
        QVERIFY(history);
        QCOMPARE(history->texts.size(), 3);
        QCOMPARE(history->texts[0].text.joined(), u"Tít\n\nMột câu."_s);
        QCOMPARE(history->texts[2].version, 3);
        // Any two, in either order.
        QCOMPARE(differencesBetween(history->texts[2].text, history->texts[0].text).isEmpty(),
                 false);
        QVERIFY(differencesBetween(history->texts[1].text, history->texts[1].text).isEmpty());
    }

    void aVersionKeepsWhenItCame() {
        QDateTime now(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
        MemoryDesk desk(m_engines.fresh(m_folder), [&now] { return now; });
        qint64 draft = 0;
        QList<QDateTime> came;
        for (const QByteArray &bytes : {"Tít\n\nMột câu.\n"_ba, "Tít\n\nMột câu khác.\n"_ba}) {
            came.append(now);
            // Opened once more later, it has not come again.
            for (int i = 0; i < 3; ++i) {
                const auto session = desk.open(u"bai.txt"_s, bytes);
                QVERIFY(session);
                draft = session->draftId();
                now = now.addSecs(3600);
            }
        }
        const auto archive = Archive::open(desk.address());
        const Result<DraftHistory> history = historyOf(**archive, draft);
        QVERIFY(history);
        QList<QDateTime> told;
        for (const HistoryEvent &event : history->events) {
            if (event.kind == HistoryEvent::Kind::Seen)
                told.append(event.time);
        }
        QCOMPARE(told, came);
    }

    /// Blank paragraphs between changed ones are no change.
    void tellsChangesAlone() {
        const auto read = [](const QByteArray &bytes) {
            return readDraft(bytes, u"a.txt"_s)->text;
        };
        const auto changes =
            differencesBetween(read("Tít\n\nMột hai ba bốn.\n\nNăm sáu bảy tám.\n"),
                               read("Tít\n\nMột hai ba năm.\n\nNăm sáu bảy chín.\n"));
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[1].before, u"tám"_s);
        QCOMPARE(changes[1].after, u"chín"_s);
    }

    void saysWhenThereIsNoSuchDraft() {
        MemoryDesk desk(m_engines.fresh(m_folder));
        const auto archive = Archive::open(desk.address());
        QVERIFY(archive);
        QVERIFY(!historyOf(**archive, 4711));
    }
};

QTEST_GUILESS_MAIN(DraftHistoryTest)
#include "DraftHistoryTest.moc"
