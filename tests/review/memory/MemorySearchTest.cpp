// SPDX-License-Identifier: GPL-3.0-or-later
// What all drafts say is found, on both engines alike.
#include "review/memory/MemorySearch.h"

#include "MemoryDesk.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class MemorySearchTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Engines m_engines;
    std::unique_ptr<MemoryDesk> m_desk;

    void open(const QString &name, const QByteArray &bytes) { QVERIFY(m_desk->open(name, bytes)); }

private slots:
    void initTestCase_data() { m_engines.addRows(); }
    void init() { m_desk = std::make_unique<MemoryDesk>(m_engines.fresh(m_folder)); }

    void findsWithAndWithoutMarks() {
        open(u"chu.txt"_s, "Bàn về chủ trương mới\n\nCác xã nêu chủ trương.\n");
        open(u"chú.txt"_s, "Chú Trường lên tỉnh\n\nÔng kể chuyện.\n");
        QCOMPARE(m_desk->found(u"chu truong"_s).size(), 2);
        QCOMPARE(m_desk->found(u"chủ trương"_s), QStringList{u"chu.txt"_s});
        QCOMPARE(m_desk->found(u"CHÚ TRƯỜNG"_s), QStringList{u"chú.txt"_s});
        QCOMPARE(m_desk->found(u"không đâu có"_s), QStringList());
        QCOMPARE(m_desk->found(QString()), QStringList());
    }

    void findsAPhraseInQuotesAndPutsItFirst() {
        open(u"rời.txt"_s, "Chủ nhà nói\n\nTrương tuần đi qua; chủ nhà gọi, trương tuần thưa.\n");
        open(u"liền.txt"_s,
             "Một chủ trương\n\nCó thế thôi, còn lại là chuyện khác nhiều chữ hơn.\n");
        QCOMPARE(m_desk->found(u"\"chủ trương\""_s), QStringList{u"liền.txt"_s});
        QCOMPARE(m_desk->found(u"chủ trương"_s), (QStringList{u"liền.txt"_s, u"rời.txt"_s}));
        QCOMPARE(m_desk->found(u"\"chu truong\" \"con lai\""_s), QStringList{u"liền.txt"_s});
    }

    void showsALineWithTheWordsMarked() {
        const QByteArray bytes =
            "Tít của bài\n\nDòng đầu.\n\nHôm nay bàn chủ trương mới, rồi nghỉ.\n";
        open(u"bai.txt"_s, bytes);
        const Result<FoundInDrafts> answer = m_desk->search({.query = WordQuery(u"chu truong"_s)});
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->all, 1);
        const FoundLine line = answer->drafts.first().lines.first();
        QCOMPARE(line.text, u"Hôm nay bàn chủ trương mới, rồi nghỉ."_s);
        QCOMPARE(line.marks.size(), 2);
        QCOMPARE(line.text.mid(line.marks.first().start, line.marks.first().length), u"chủ"_s);
        // The place is the text's, as a session has it.
        const auto session = m_desk->open(u"bai.txt"_s, bytes);
        QVERIFY(session);
        QCOMPARE(session->text().current().mid(line.place.start, line.place.length),
                 u"chủ trương"_s);
    }

    /// What was corrected is found by both, and a version that is gone.
    void findsDecisionsAndEarlierVersions() {
        {
            const auto session = m_desk->open(u"bai.txt"_s, "Tít\n\nXem lại chương trình ấy.\n");
            QVERIFY(session);
            QVERIFY(session->accept(0, 0));
        }
        const auto kinds = [this](const QString &typed) {
            QList<TextKind> found;
            const Result<FoundInDrafts> answer = m_desk->search({.query = WordQuery(typed)});
            if (!answer || answer->drafts.isEmpty())
                return found;
            for (const FoundLine &line : answer->drafts.first().lines)
                found.append(line.kind);
            return found;
        };
        QVERIFY(kinds(u"trương trình"_s).contains(TextKind::Current));
        QVERIFY(kinds(u"chương trình"_s).contains(TextKind::Earlier));
        QVERIFY(kinds(u"chương"_s).contains(TextKind::Decisions));
        QVERIFY(m_desk->open(u"bai.txt"_s, "Tít\n\nCâu này hoàn toàn mới.\n"));
        QCOMPARE(kinds(u"hoàn toàn"_s), QList{TextKind::Current});
        QCOMPARE(kinds(u"\"chương trình ấy\""_s), QList{TextKind::Earlier});
    }

    void findsOnlyInDraftsOfAStateOrATime() {
        open(u"mới.txt"_s, "Một chủ trương\n");
        {
            const auto session = m_desk->open(u"xong.txt"_s, "Hai chủ trương\n");
            QVERIFY(session && session->moveTo(WorkflowState::Reviewed));
        }
        SearchWanted wanted{.query = WordQuery(u"chủ trương"_s)};
        QCOMPARE(m_desk->found(wanted).size(), 2);
        wanted.state = WorkflowState::Reviewed;
        QCOMPARE(m_desk->found(wanted), QStringList{u"xong.txt"_s});
        wanted.state.reset();
        wanted.since = QDateTime::currentDateTimeUtc().addDays(1);
        QCOMPARE(m_desk->found(wanted), QStringList());
        wanted.since = {};
        wanted.until = QDateTime::currentDateTimeUtc().addDays(-1);
        QCOMPARE(m_desk->found(wanted), QStringList());
        wanted.until = {};
        wanted.mostDrafts = 1;
        const Result<FoundInDrafts> answer = m_desk->search(wanted);
        QVERIFY(answer);
        QCOMPARE(answer->drafts.size(), 1);
        QCOMPARE(answer->all, 2);
    }

    /// Who assigns a draft makes no step on it.
    void findsDraftsByTheStateThatTheyWereGiven() {
        open(u"bài.txt"_s, "Một chủ trương\n");
        SearchWanted wanted{.query = WordQuery(u"chủ trương"_s), .state = WorkflowState::Assigned};
        QCOMPARE(m_desk->found(wanted), QStringList());
        const Result<QList<DraftRecord>> drafts = m_desk->store().drafts();
        QVERIFY(drafts);
        QVERIFY(m_desk->store().assign(drafts->first().id, u"Mai"_s, u"Lan"_s));
        QCOMPARE(m_desk->found(wanted), QStringList{u"bài.txt"_s});
    }

    void findsTheWordsWithWhichADraftWasMoved() {
        {
            const auto session = m_desk->open(u"bài.txt"_s, "Một chủ trương\n");
            QVERIFY(session && session->moveTo(WorkflowState::InReview));
            QVERIFY(session->moveTo(WorkflowState::Returned, u"hỏi lại nguồn tin"_s));
        }
        const Result<FoundInDrafts> answer = m_desk->search({.query = WordQuery(u"nguồn tin"_s)});
        QVERIFY(answer);
        QCOMPARE(answer->drafts.size(), 1);
        QCOMPARE(answer->drafts.first().lines.first().kind, TextKind::Notes);
        QCOMPARE(answer->drafts.first().record.state, WorkflowState::Returned);
    }

    void putsTheNewestFirstWhenAsked() {
        open(u"cũ.txt"_s, "chủ trương chủ trương chủ trương\n");
        QTest::qWait(5);
        open(u"mới.txt"_s, "chủ trương và rất nhiều chữ khác nữa ở trong bài này\n");
        SearchWanted wanted{.query = WordQuery(u"chủ trương"_s),
                            .order = SearchWanted::Order::NewestFirst};
        QCOMPARE(m_desk->found(wanted), (QStringList{u"mới.txt"_s, u"cũ.txt"_s}));
    }

    /// Only what is another is read again; what is gone leaves the index.
    void followsTheStore() {
        open(u"một.txt"_s, "Con đường làng\n");
        open(u"hai.txt"_s, "Con đường tỉnh\n");
        QCOMPARE(m_desk->found(u"con duong"_s).size(), 2);
        QCOMPARE(m_desk->put(), 2);
        QCOMPARE(m_desk->found(u"con duong"_s).size(), 2);
        QCOMPARE(m_desk->put(), 0);
        open(u"hai.txt"_s, "Ngõ nhỏ\n");
        QCOMPARE(m_desk->found(u"ngõ nhỏ"_s), QStringList{u"hai.txt"_s});
        QCOMPARE(m_desk->put(), 1);
        const Result<QList<DraftRecord>> drafts = m_desk->store().drafts();
        QVERIFY(drafts);
        for (const DraftRecord &draft : *drafts) {
            if (draft.path.endsWith(u"một.txt"))
                QVERIFY(m_desk->store().removeDraft(draft.id, {}));
        }
        QCOMPARE(m_desk->found(u"con duong lang"_s), QStringList());
    }

    void findsAWordBehindManyOthers() {
        QByteArray book;
        for (int i = 0; i < 2000; ++i)
            book += "Dòng thứ " + QByteArray::number(i) + " của một cuốn sách dài.\n\n";
        open(u"sách.txt"_s, "Sách\n\n" + book + "Kết bằng chữ nguyệt thực.\n");
        const Result<FoundInDrafts> answer = m_desk->search({.query = WordQuery(u"nguyệt thực"_s)});
        QVERIFY(answer);
        QCOMPARE(answer->drafts.size(), 1);
        const FoundLine line = answer->drafts.first().lines.first();
        QCOMPARE(line.words, u"nguyệt thực"_s);
        QCOMPARE(line.text, u"Kết bằng chữ nguyệt thực."_s);
        QVERIFY(line.place.start > book.size() / 2);
    }

    void takesWhateverIsTypedForWords() {
        open(u"bai.txt"_s, "Lời “nói” của O'Neil: a AND b* (NEAR) c:d --\n");
        for (const QString &typed :
             {u"\""_s, u"'"_s, u"a AND b*"_s, u"(NEAR)"_s, u"c:d"_s, u"O'Neil"_s, u"--"_s,
              u"; DROP TABLE texts"_s, QString(QChar(0)), QString(QChar(0xD800))})
            QVERIFY2(m_desk->search({.query = WordQuery(typed)}), qPrintable(typed));
        QCOMPARE(m_desk->found(u"O'Neil"_s).size(), 1);
        QCOMPARE(m_desk->found(u"a AND b"_s).size(), 1);
    }
};

QTEST_GUILESS_MAIN(MemorySearchTest)
#include "MemorySearchTest.moc"
