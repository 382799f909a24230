// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the author: its acts, its place in a text that changes, and its way through a
// word processor's file and back.
#include "review/session/Questions.h"

#include "SpellDraft.h"
#include "drafts/DraftConversion.h"
#include "drafts/DraftWriter.h"
#include "drafts/package/ZipPackage.h"
#include "review/output/CorrectionReport.h"
#include "review/output/FinishSummary.h"
#include "review/session/ReviewSession.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class QuestionsTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ReviewSession> m_session;
    QString m_path;
    Engine m_engine = markWordsEngine();

    void write(const QByteArray &bytes) {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void open(const QByteArray &bytes) {
        static int number = 0;
        m_session.reset();
        m_path = m_folder.filePath(u"bai-%1.txt"_s.arg(++number));
        // No two drafts are the same: one would be taken for the other.
        write("Bài " + QByteArray::number(number) + "\n" + bytes);
        openAgain();
    }
    void openAgain(const QString &editor = u"Lan"_s) {
        m_session.reset();
        auto opened = ReviewSession::open(*readDraftFile(m_path), m_path, *m_store, editor);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_session = std::move(*opened);
        check();
    }
    void check() {
        const Snapshot snapshot = m_session->snapshot();
        QVERIFY(m_session->takeFindings(snapshot.revision, m_engine.check(snapshot.text.text())));
    }
    [[nodiscard]] QString text() const { return m_session->text().current(); }
    [[nodiscard]] TextRange at(const QString &words) const {
        return {text().indexOf(words), words.size()};
    }
    [[nodiscard]] QStringList listed() const {
        QStringList lines;
        for (const Question &question : m_session->questions()) {
            const QString words = question.place
                                      ? text().mid(question.place->start, question.place->length)
                                      : u"-"_s + question.words;
            QString line = words + u": "_s + question.text;
            for (const Question::Reply &reply : question.replies)
                line += u" / "_s + reply.author + u": "_s + reply.text;
            constexpr std::array states{"?", "!", "."};
            lines.append(line + u' ' + QString::fromLatin1(states.at(size_t(question.state))));
        }
        return lines;
    }
    /// A package's document with other words in it, as a word processor would save it.
    static QByteArray changedText(const QByteArray &bytes,
                                  const QList<std::pair<QByteArray, QByteArray>> &words) {
        const ZipPackage package = *ZipPackage::open(bytes);
        ZipPackage::Contents changed;
        for (const QString &name : {u"word/comments.xml"_s, u"content.xml"_s}) {
            if (!package.holds(name))
                continue;
            QByteArray xml = *package.member(name);
            for (const auto &[before, after] : words) {
                if (!xml.contains(before))
                    qFatal("%s is not there", before.constData());
                xml.replace(before, after);
            }
            changed.append({name, xml});
        }
        return *package.withMembers(changed);
    }

private slots:
    void initTestCase() { m_store = std::move(Store::open(m_folder.filePath(u"kho"_s))->store); }

    void isAskedAnsweredSettledAndOpenedAgain() {
        open("Ông Hòa 28 tuổi, quê Đông Hạ.\n");
        const auto asked = m_session->ask(at(u"28 tuổi"_s), u"  28 hay 29?\n"_s);
        QVERIFY(asked);
        QCOMPARE(listed(), QStringList{u"28 tuổi: 28 hay 29? ?"_s});
        QCOMPARE(m_session->state(), WorkflowState::InReview);
        QVERIFY(m_session->answer(*asked, u"29 ạ"_s));
        QCOMPARE(listed(), QStringList{u"28 tuổi: 28 hay 29? / Lan: 29 ạ !"_s});
        QVERIFY(m_session->settleQuestion(*asked));
        QCOMPARE(listed(), QStringList{u"28 tuổi: 28 hay 29? / Lan: 29 ạ ."_s});
        QVERIFY(m_session->reopenQuestion(*asked));
        QVERIFY(m_session->reword(*asked, u"Mấy tuổi?"_s));
        QCOMPARE(listed(), QStringList{u"28 tuổi: Mấy tuổi? / Lan: 29 ạ ?"_s});
        openAgain();
        QCOMPARE(listed(), QStringList{u"28 tuổi: Mấy tuổi? / Lan: 29 ạ ?"_s});
        // They are no decisions on findings.
        QVERIFY(m_session->decisions().isEmpty());
    }

    void eachActIsOneStepOfUndo() {
        open("Ông Hòa 28 tuổi.\n");
        const qsizetype depth = m_session->undoDepth();
        QSignalSpy changed(m_session.get(), &ReviewSession::changed);
        const auto asked = m_session->ask(at(u"28"_s), u"Mấy?"_s);
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_session->answer(*asked, u"29"_s));
        QVERIFY(m_session->settleQuestion(*asked));
        QCOMPARE(changed.size(), 3);
        QCOMPARE(m_session->undoDepth(), depth + 3);
        QVERIFY(m_session->undo());
        QCOMPARE(listed(), QStringList{u"28: Mấy? / Lan: 29 !"_s});
        QVERIFY(m_session->undo());
        QVERIFY(m_session->undo());
        QVERIFY(listed().isEmpty());
        QVERIFY(m_session->redo());
        QCOMPARE(listed(), QStringList{u"28: Mấy? ?"_s});
        QVERIFY(m_session->redo());
        QVERIFY(m_session->redo());
        QCOMPARE(listed(), QStringList{u"28: Mấy? / Lan: 29 ."_s});
        QVERIFY(m_session->removeQuestion(*asked));
        QVERIFY(listed().isEmpty());
        QVERIFY(m_session->undo());
        openAgain();
        QCOMPARE(listed(), QStringList{u"28: Mấy? / Lan: 29 ."_s});
    }

    void refusesWhatIsNoQuestion() {
        open("Ông Hòa.\n");
        QVERIFY(!m_session->ask(at(u"Ông"_s), u" \n"_s));
        QVERIFY(!m_session->ask({2, 0}, u"Ai?"_s));
        QVERIFY(!m_session->ask({2, 5000}, u"Ai?"_s));
        QVERIFY(!m_session->answer(12345, u"Tôi"_s));
        QVERIFY(!m_session->settleQuestion(12345));
        QVERIFY(!m_session->reword(12345, u"Ai?"_s));
        QVERIFY(!m_session->removeQuestion(12345));
        QVERIFY(listed().isEmpty() && !m_session->canUndo());
        const auto asked = m_session->ask(at(u"Hòa"_s), u"Ai?"_s);
        openAgain(u"Mai"_s);
        QVERIFY(!m_session->reword(*asked, u"Sao?"_s)); // it is somebody else's
        QVERIFY(m_session->answer(*asked, u"Hòa ở thôn"_s));
    }

    void goesAlongWithItsWordsAndOutlivesThem() {
        open("Ông Hòa 28 tuổi, quê Đông Hạ.\n");
        QVERIFY(m_session->ask(at(u"28 tuổi"_s), u"Mấy?"_s));
        m_session->typed({0, 0}, u"Tin mới. "_s);
        QCOMPARE(listed(), QStringList{u"28 tuổi: Mấy? ?"_s});
        m_session->typed({at(u"28"_s).start + 2, 0}, u",5"_s);
        QCOMPARE(listed(), QStringList{u"28,5 tuổi: Mấy? ?"_s});
        m_session->typed(at(u"28,5 tuổi"_s), u""_s);
        QCOMPARE(listed(), QStringList{u"-28 tuổi: Mấy? ?"_s});
        QVERIFY(m_session->saveTyping());
        openAgain();
        QCOMPARE(listed(), QStringList{u"-28 tuổi: Mấy? ?"_s});
        QVERIFY(m_session->questionMarks().isEmpty());
    }

    void undoBringsTheWordsBackToIt() {
        open("Ông Hòa 28 tuổi.\n");
        QVERIFY(m_session->ask(at(u"28 tuổi"_s), u"Mấy?"_s));
        m_session->typed(at(u"28 tuổi"_s), u""_s);
        QVERIFY(m_session->undo());
        QCOMPARE(listed(), QStringList{u"28 tuổi: Mấy? ?"_s});
    }

    void standsOnAFindingAndOnWhatCorrectsIt() {
        open("chương một\n");
        QVERIFY(m_session->askAbout(0, u"Chương hay trương?"_s));
        QCOMPARE(m_session->questions().constFirst().rule, u"test.chuong"_s);
        QVERIFY(m_session->isOpen(0)); // asking decides nothing
        QVERIFY(m_session->accept(0, 0));
        QCOMPARE(listed(), QStringList{u"trương: Chương hay trương? ?"_s});
    }

    void goesOnInANewVersionOfTheFile() {
        open("Ông Hòa 28 tuổi.\nĐông Hạ có 3 km đường.\nDòng ba.\n");
        QVERIFY(m_session->ask(at(u"28 tuổi"_s), u"Mấy?"_s));
        QVERIFY(m_session->ask(at(u"3 km"_s), u"Bao nhiêu?"_s));
        QVERIFY(m_session->ask(at(u"Dòng ba"_s), u"Ba?"_s));
        const QByteArray head = text().section(u'\n', 0, 0).toUtf8();
        write(head +
              "\nThêm một dòng.\nÔng Hòa nay đã 28 tuổi.\nĐông Hạ có nhiều đường.\nDòng ba.\n");
        openAgain();
        QCOMPARE(listed(), QStringList({u"28 tuổi: Mấy? ?"_s, u"Dòng ba: Ba? ?"_s,
                                        u"-3 km: Bao nhiêu? ?"_s}));
        QVERIFY2(m_session->notices().join(u' ').contains(u"1 question"_s),
                 qPrintable(m_session->notices().join(u'\n')));
        // Words that come back have their question again.
        write(head + "\nÔng Hòa 28 tuổi.\nĐông Hạ nay có 3 km đường bê tông mới.\nDòng ba.\n");
        openAgain();
        QCOMPARE(listed(),
                 QStringList({u"28 tuổi: Mấy? ?"_s, u"3 km: Bao nhiêu? ?"_s, u"Dòng ba: Ba? ?"_s}));
    }

    void settlingAndAnsweringLeaveAReviewedDraftReviewed() {
        open("Ông Hòa 28 tuổi.\n");
        const auto asked = m_session->ask(at(u"28"_s), u"Mấy?"_s);
        QVERIFY(m_session->moveTo(WorkflowState::Reviewed));
        QVERIFY(m_session->answer(*asked, u"28"_s));
        QVERIFY(m_session->settleQuestion(*asked));
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->state(), WorkflowState::Reviewed);
        QVERIFY(m_session->ask(at(u"Hòa"_s), u"Ai?"_s));
        QCOMPARE(m_session->state(), WorkflowState::InReview);
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->state(), WorkflowState::Reviewed);
    }

    void holdsNothingThatNoFileCanHold() {
        open("Ông Hòa 28 tuổi thì.\n");
        QVERIFY(m_session->ask(at(u"28"_s), u"Một\vhai\x01\uffff?"_s));
        QCOMPARE(m_session->questions().constFirst().text, u"Một\nhai?"_s);
        QVERIFY(!m_session->ask(at(u"28"_s), u"\x02"_s));
    }

    void theAnswerToAReturnedDraftTakesItBackIntoReview() {
        open("Ông Hòa 28 tuổi ạ.\n");
        const auto asked = m_session->ask(at(u"28"_s), u"Mấy?"_s);
        const auto other = m_session->ask(at(u"Hòa"_s), u"Họ?"_s);
        QVERIFY(m_session->moveTo(WorkflowState::Returned, u"Mấy?"_s));
        QVERIFY(m_session->settleQuestion(*other));
        QCOMPARE(m_session->state(), WorkflowState::Returned);
        QVERIFY(m_session->answer(*asked, u"28"_s));
        QCOMPARE(m_session->state(), WorkflowState::InReview);
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->state(), WorkflowState::Returned);
        // It is returned with the note that it was returned with.
        QCOMPARE(m_store->transitions(m_session->draftId())->constLast().note, u"Mấy?"_s);
        QVERIFY(m_session->redo());
        QCOMPARE(m_session->state(), WorkflowState::InReview);
    }

    /// What others do beside the text is taken over by who has the draft open.
    void hearsWhatOthersDo() {
        open("Ông Hòa 28 tuổi sao.\n");
        const qint64 id = m_session->draftId();
        const auto hear = [&] {
            const auto news = m_store->newsOf(id);
            QVERIFY(news);
            m_session->hear(*news);
        };
        QSignalSpy changed(m_session.get(), &ReviewSession::changed);
        QVERIFY(m_store->assign(id, u"Mai"_s, u"Hoa"_s));
        QVERIFY(m_store->setDesk(id, u"Văn hóa"_s, u"Hoa"_s));
        hear();
        QCOMPARE(m_session->state(), WorkflowState::Assigned);
        QCOMPARE(m_session->record().assignee, u"Mai"_s);
        QCOMPARE(m_session->record().desk, u"Văn hóa"_s);
        QCOMPARE(changed.size(), 1);
        hear();
        QCOMPARE(changed.size(), 1);
        const auto asked = m_session->ask(at(u"28"_s), u"Mấy?"_s);
        QVERIFY(asked);
        const auto moves = *m_store->transitions(id);
        QCOMPARE(moves.constLast().from, WorkflowState::Assigned);
        QVERIFY(m_session->moveTo(WorkflowState::Returned, u"Mấy tuổi?"_s));
        QVERIFY(m_store->answer(
            {.draft = id, .question = *asked, .text = u"29."_s, .author = u"Tư"_s}));
        hear();
        QCOMPARE(m_session->state(), WorkflowState::InReview);
        QCOMPARE(m_session->questions().constFirst().replies.constFirst().text, u"29."_s);
        QCOMPARE(m_session->returnNote(), u"Mấy tuổi?"_s);
        // …and goes on from there.
        QVERIFY(m_session->settleQuestion(*asked));
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->questions().constFirst().state, QuestionState::Answered);
    }

    void nothingIsSaidInTheArchive() {
        open("Ông Hòa 28 tuổi đấy.\n");
        const auto asked = m_session->ask(at(u"28"_s), u"Mấy?"_s);
        QVERIFY(m_session->moveTo(WorkflowState::Archived));
        QVERIFY(m_session->settleQuestion(*asked));
        QCOMPARE(m_session->state(), WorkflowState::InReview);
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->state(), WorkflowState::Archived);
    }

    void isCountedInTheListAndOnTheCard() {
        open("Một hai ba bốn.\n");
        const auto one = m_session->ask(at(u"Một"_s), u"1?"_s);
        const auto two = m_session->ask(at(u"hai"_s), u"2?"_s);
        const auto three = m_session->ask(at(u"ba"_s), u"3?"_s);
        QVERIFY(m_session->answer(*two, u"2"_s));
        QVERIFY(m_session->settleQuestion(*three));
        QVERIFY(m_session->reword(*one, u"Một?"_s));
        const auto record = [&] {
            const QList<DraftRecord> drafts = *m_store->drafts();
            for (const DraftRecord &each : drafts) {
                if (each.id == m_session->draftId())
                    return each;
            }
            return DraftRecord();
        };
        QCOMPARE(record().openQuestions, 1);
        QCOMPARE(record().answeredQuestions, 1);
        QVERIFY(m_session->reopenQuestion(*three));
        QVERIFY(m_session->removeQuestion(*two));
        QCOMPARE(record().openQuestions, 2);
        QCOMPARE(record().answeredQuestions, 0);
        const FinishSummary summary = finishSummaryOf(*m_session);
        QCOMPARE(summary.asked, 2);
        QCOMPARE(summary.openQuestions, 2);
    }

    void isInTheListOfCorrections() {
        open("Ông Hòa 28 tuổi.\n");
        QVERIFY(!correctionReportHtml(*m_session).contains(u"<h2>"));
        const auto asked = m_session->ask(at(u"28 tuổi"_s), u"28 <hay> 29?"_s);
        QVERIFY(m_session->answer(*asked, u"29"_s));
        const QString html = correctionReportHtml(*m_session);
        QVERIFY2(html.contains(u"Ông Hòa <mark>28 tuổi</mark>. (answered)"_s), qPrintable(html));
        QVERIFY(html.contains(u"28 &lt;hay&gt; 29?"_s));
        QVERIFY(html.contains(u"<blockquote><p>29"_s));
    }

    void goesToTheAuthorAndComesBack_data() {
        QTest::addColumn<QString>("format");
        QTest::newRow("docx") << u"docx"_s;
        QTest::newRow("odt") << u"odt"_s;
    }
    void goesToTheAuthorAndComesBack() {
        QFETCH(QString, format);
        static int number = 0;
        m_path = m_folder.filePath(u"gui-%1.%2"_s.arg(++number).arg(format));
        const Draft plain =
            *readDraft(u"Ông Hòa 28 tuổi\n\nĐông Hạ có chương 3 km.\n"_s.toUtf8(), u"x.txt"_s);
        write(convertedDraft(plain, format)->bytes);
        openAgain();
        const auto age = m_session->ask(at(u"28 tuổi"_s), u"Mấy tuổi?"_s);
        const auto road = m_session->ask(at(u"3 km"_s), u"Bao nhiêu?"_s);
        QVERIFY(m_session->accept(0, 0));
        const auto tracked = m_session->trackedInPart();
        QVERIFY(tracked);
        const auto sent = m_session->withQuestions(tracked->bytes);
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
        // Corrected without questions it is what it was.
        QVERIFY(!m_session->correctedInPart()->bytes.contains("comment"));

        // The author replies, settles and asks.
        const Draft theirs = *readDraft(*sent, m_path);
        QList<DraftComment> comments = commentsOf(theirs);
        QCOMPARE(comments.size(), 2);
        const ChangeAuthor author{u"Trần Hòa"_s, QDateTime::currentDateTimeUtc()};
        comments[0].replies.append({u"29 ạ"_s, author, {}});
        comments[1].isDone = true;
        const qsizetype place = theirs.text.joined().indexOf(u"Đông Hạ"_s);
        comments.append({{place, 7}, u"Có viết hoa không?"_s, author});
        const auto returned = withComments(theirs, comments);
        QVERIFY2(returned, returned ? "" : qPrintable(returned.error().message));

        const auto taken = m_session->takeComments(*readDraft(*returned, m_path));
        QVERIFY(taken);
        QCOMPARE(taken->answers, 1);
        QCOMPARE(taken->questions, 1);
        QCOMPARE(taken->settled, 1);
        const QStringList both{u"28 tuổi: Mấy tuổi? / Trần Hòa: 29 ạ !"_s,
                               u"Đông Hạ: Có viết hoa không? ?"_s, u"3 km: Bao nhiêu? ."_s};
        QCOMPARE(listed(), both);
        // Once more: nothing is new.
        const auto again = m_session->takeComments(*readDraft(*returned, m_path));
        QCOMPARE(again->answers + again->questions + again->settled, 0);
        // One step takes it all back; what was removed here does not come in once more.
        QVERIFY(m_session->undo());
        QCOMPARE(listed(), QStringList({u"28 tuổi: Mấy tuổi? ?"_s, u"3 km: Bao nhiêu? ?"_s}));
        QVERIFY(m_session->redo());
        QCOMPARE(listed(), both);

        // What goes out next adds to what is there and repeats nothing.
        QVERIFY(m_session->answer(*age, u"Cảm ơn"_s));
        const auto second = m_session->withQuestions(*returned);
        QVERIFY2(second, second ? "" : qPrintable(second.error().message));
        const QList<DraftComment> last = commentsOf(*readDraft(*second, m_path));
        QCOMPARE(last.size(), 3);
        QCOMPARE(last[0].replies.size(), 2);
        // Who answers and resolves leaves what was settled here settled.
        QCOMPARE(last[2].isDone, true);
        const Draft thanked = *readDraft(*second, m_path);
        comments = commentsOf(thanked);
        comments[2].replies.append({u"3,2 ạ"_s, author, {}});
        const auto third =
            m_session->takeComments(*readDraft(*withComments(thanked, comments), m_path));
        QVERIFY(third);
        QCOMPARE(third->answers, 1);
        QCOMPARE(m_session->questions().last().state, QuestionState::Settled);
        Q_UNUSED(road)
    }

    void twoQuestionsAboutTheSameWordsStayTwo_data() { goesToTheAuthorAndComesBack_data(); }
    void twoQuestionsAboutTheSameWordsStayTwo() {
        QFETCH(QString, format);
        m_path = m_folder.filePath(u"hai-cau."_s + format);
        const Draft plain = *readDraft(u"Ông Hòa 28 tuổi đó\n"_s.toUtf8(), u"x.txt"_s);
        write(convertedDraft(plain, format)->bytes);
        openAgain();
        QVERIFY(m_session->ask(at(u"28 tuổi"_s), u"Mấy?"_s));
        QVERIFY(m_session->ask(at(u"28 tuổi"_s), u"Ai nói?"_s));
        const QStringList both = listed();
        const auto sent = m_session->withQuestions(m_session->correctedInPart()->bytes);
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
        const auto taken = m_session->takeComments(*readDraft(*sent, m_path));
        QVERIFY(taken);
        QCOMPARE(taken->answers + taken->questions, 0);
        QCOMPARE(listed(), both);
        QCOMPARE(*m_session->withQuestions(*sent), *sent);
    }

    void whatIsWordedAnewInTheFileIsTheSameQuestion_data() { goesToTheAuthorAndComesBack_data(); }
    void whatIsWordedAnewInTheFileIsTheSameQuestion() {
        QFETCH(QString, format);
        m_path = m_folder.filePath(u"loi-khac."_s + format);
        const Draft plain =
            *readDraft(u"Ông Hòa 28 tuổi ấy\n\nĐông Hạ có 3 km.\n"_s.toUtf8(), u"x.txt"_s);
        write(convertedDraft(plain, format)->bytes);
        openAgain();
        const auto age = m_session->ask(at(u"28 tuổi"_s), u"Mấy tuổi?"_s);
        QVERIFY(m_session->ask(at(u"28 tuổi"_s), u"Ai nói?"_s));
        const auto road = m_session->ask(at(u"3 km"_s), u"Bao nhiêu?"_s);
        QVERIFY(m_session->answer(*road, u"Chờ hỏi xã"_s));
        const auto sent = m_session->withQuestions(m_session->correctedInPart()->bytes);
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
        // In the word processor the words of two are changed, and of an answer.
        const auto returned = [&](const QByteArray &bytes) {
            QList<std::pair<QByteArray, QByteArray>> words{{"Mấy tuổi?", "28 hay 29 tuổi?"},
                                                           {"Bao nhiêu?", "Mấy km?"},
                                                           {"Chờ hỏi xã", "Xã nói 4"}};
            return changedText(bytes, words);
        }(*sent);
        const auto taken = m_session->takeComments(*readDraft(returned, m_path));
        QVERIFY(taken);
        QCOMPARE(taken->reworded, 3);
        QCOMPARE(taken->questions + taken->answers, 0);
        const QStringList anew{u"28 tuổi: 28 hay 29 tuổi? ?"_s, u"28 tuổi: Ai nói? ?"_s,
                               u"3 km: Mấy km? / Lan: Xã nói 4 !"_s};
        QCOMPARE(listed(), anew);
        QCOMPARE(m_session->questions().constFirst().id, *age);
        QCOMPARE(m_session->questions().constFirst().before, QStringList{u"Mấy tuổi?"_s});
        QCOMPARE(m_session->questions().constLast().replies.constFirst().before,
                 QStringList{u"Chờ hỏi xã"_s});
        // Neither the same file nor the one before has anything new.
        for (const QByteArray &bytes : {returned, *sent}) {
            const auto again = m_session->takeComments(*readDraft(bytes, m_path));
            QCOMPARE(again->reworded + again->questions + again->answers, 0);
        }
        QCOMPARE(listed(), anew);
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->questions().constFirst().text, u"Mấy tuổi?"_s);
    }

    void whatOthersSayOfTheSameWordsIsNew() {
        m_path = m_folder.filePath(u"nguoi-khac.docx"_s);
        const Draft plain = *readDraft(u"Ông Hòa 28 tuổi kia\n"_s.toUtf8(), u"x.txt"_s);
        write(convertedDraft(plain, u"docx"_s)->bytes);
        openAgain();
        QVERIFY(m_session->ask(at(u"28 tuổi"_s), u"Mấy tuổi?"_s));
        const Draft bare = *readDraft(m_session->correctedInPart()->bytes, m_path);
        // The question was deleted there; another person asks about the same words.
        const auto theirs = withComments(
            bare, {{at(u"28 tuổi"_s), u"Ai nói?"_s, {u"Hòa"_s, QDateTime::currentDateTimeUtc()}}});
        const auto taken = m_session->takeComments(*readDraft(*theirs, m_path));
        QVERIFY(taken);
        QCOMPARE(taken->questions, 1);
        QCOMPARE(taken->reworded, 0);
    }

    void aReturnedFileOpenedAsTheNewVersionBringsItsAnswers() {
        m_path = m_folder.filePath(u"tra.docx"_s);
        const Draft plain =
            *readDraft(u"Ông Hòa 28 tuổi\n\nĐông Hạ có 3 km.\n"_s.toUtf8(), u"x.txt"_s);
        write(convertedDraft(plain, u"docx"_s)->bytes);
        openAgain();
        QVERIFY(m_session->ask(at(u"28 tuổi"_s), u"Mấy tuổi?"_s));
        const Draft theirs =
            *readDraft(*m_session->withQuestions(m_session->correctedInPart()->bytes), m_path);
        QList<DraftComment> comments = commentsOf(theirs);
        comments[0].replies.append({u"29"_s, {u"Hòa"_s, QDateTime::currentDateTimeUtc()}, {}});
        write(*withComments(theirs, comments));
        openAgain();
        QCOMPARE(listed(), QStringList{u"28 tuổi: Mấy tuổi? / Hòa: 29 !"_s});
        QVERIFY(!m_session->canUndo());
        QVERIFY(m_session->notices().join(u' ').contains(u"1 answer"_s));
        openAgain();
        QCOMPARE(listed(), QStringList{u"28 tuổi: Mấy tuổi? / Hòa: 29 !"_s});
    }

    void commentsOfAFileThatIsNewAreQuestionsOfTheirAuthors() {
        m_path = m_folder.filePath(u"moi.docx"_s);
        const Draft plain = *readDraft(u"Ông Hòa 28 tuổi mới\n"_s.toUtf8(), u"x.txt"_s);
        const Draft word = *readDraft(convertedDraft(plain, u"docx"_s)->bytes, u"x.docx"_s);
        write(*withComments(word, {{{8, 2}, u"Chắc chưa?"_s, {u"Hòa"_s, {}}}}));
        openAgain();
        QCOMPARE(listed(), QStringList{u"28: Chắc chưa? ?"_s});
        QCOMPARE(m_session->questions().constFirst().author, u"Hòa"_s);
        QCOMPARE(m_session->state(), WorkflowState::New); // nobody has begun
    }

    void aCommentWithoutANameComesInOnce() {
        m_path = m_folder.filePath(u"vo-danh.docx"_s);
        const Draft plain = *readDraft(u"Ông Hòa 28 tuổi nhé\n"_s.toUtf8(), u"x.txt"_s);
        const Draft word = *readDraft(convertedDraft(plain, u"docx"_s)->bytes, u"x.docx"_s);
        write(*withComments(word, {{{8, 2}, u"Chắc chưa?"_s, {}, {{u"Rồi"_s, {}}}}}));
        openAgain();
        const QStringList once = listed();
        QCOMPARE(once.size(), 1);
        openAgain();
        QCOMPARE(listed(), once);
    }
};

QTEST_GUILESS_MAIN(QuestionsTest)
#include "QuestionsTest.moc"
