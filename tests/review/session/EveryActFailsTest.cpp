// SPDX-License-Identifier: GPL-3.0-or-later
// Every act of a session, with a failure at every write of it: of the store by a session that
// writes at once, and of the journal and the store by the desk's writer. Afterwards what the
// session says, what a view that repeats it shows and what is read from the disk are the same.
#include "FailingWrites.h"
#include "SpellDraft.h"
#include "review/journal/JournalingWriter.h"
#include "review/session/ReviewSession.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

enum class Failing : quint8 { StoreAtOnce, Journal, StoreLater };

/// What everybody must agree on.
struct Seen {
    QString text;
    QStringList decisions; ///< that stand
    QStringList questions;
    WorkflowState state = WorkflowState::New;
    QSet<QString> words;
    QSet<QString> rulesOff;
    friend bool operator==(const Seen &, const Seen &) = default;
};

QString words(const Decision &decision) {
    return u"%1 %2 → %3"_s.arg(verbName(decision.verb), decision.original, decision.replacement);
}

QStringList asked(const ReviewSession &session) {
    QStringList lines;
    for (const Question &question : session.questions()) {
        QString line = u"%1 %2 %3 %4"_s.arg(question.words, question.text)
                           .arg(int(question.state))
                           .arg(question.place ? 1 : 0);
        for (const Question::Reply &reply : question.replies)
            line += u" / "_s + reply.text;
        lines.append(line);
    }
    return lines;
}

using Act = Result<void> (*)(ReviewSession &session);

template <typename T>
Result<void> done(const Result<T> &result) {
    return result.map([](const T &) {});
}

} // namespace

Q_DECLARE_METATYPE(Act)

class EveryActFailsTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;
    Failing m_mode = Failing::StoreAtOnce;
    std::unique_ptr<Store> m_store;
    std::shared_ptr<FailingWrite> m_writes;
    std::unique_ptr<JournalingWriter> m_writer;
    std::unique_ptr<ReviewSession> m_session;
    QString m_draft;
    QString m_shown; ///< as an editor widget would have it
    Engine m_engine = markWordsEngine();

    void open() {
        auto draft = readDraftFile(m_draft);
        QVERIFY(draft);
        auto opened =
            m_writer
                ? ReviewSession::open(std::move(*draft), m_draft, *m_store, *m_writer, u"Lan"_s)
                : ReviewSession::open(std::move(*draft), m_draft, *m_store, u"Lan"_s);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_session = std::move(*opened);
        m_shown = m_session->text().current();
        connect(m_session.get(), &ReviewSession::textReplaced, this,
                [this](TextRange range, const QString &replacement) {
                    m_shown.replace(range.start, range.length, replacement);
                });
        check();
    }

    void check() {
        const Snapshot snapshot = m_session->snapshot();
        QVERIFY(m_session->takeFindings(snapshot.revision, m_engine.check(snapshot.text.text())));
    }

    void begin() {
        m_draft = m_folder.filePath(u"bai-%1.txt"_s.arg(++m_number));
        QFile file(m_draft);
        QVERIFY(file.open(QIODevice::WriteOnly));
        // No two drafts are the same: one would be taken for the other.
        file.write("Bài " + QByteArray::number(m_number) +
                   "\nchương một, chương hai tỷ\nXÓA\nchương ba\n");
        file.close();
        if (m_mode != Failing::StoreAtOnce) {
            JournalingWriter::Setup setup{
                .store = m_store->path(), .connect = {}, .rest = std::chrono::milliseconds(1)};
            const QString path = m_store->path();
            if (m_mode == Failing::Journal) {
                setup.connect = [path] { return Store::attach(path); };
                setup.calls = std::make_shared<FailingFiles>(m_writes);
            } else {
                setup.connect = [path, writes = m_writes] {
                    return FailingWrite::attach(path, writes);
                };
            }
            m_writer = std::make_unique<JournalingWriter>(std::move(setup));
        }
        open();
    }

    void settle() {
        if (m_writer)
            QVERIFY(m_writer->waitUntilIdle(std::chrono::seconds(20)));
    }

    void end() {
        m_session.reset();
        m_writer.reset();
    }

    [[nodiscard]] Seen seen() const {
        Seen seen{m_session->text().current(),
                  {},
                  asked(*m_session),
                  m_session->state(),
                  m_store->words(),
                  m_store->rulesOff()};
        for (const Decision &decision : m_session->decisions())
            seen.decisions.append(words(decision));
        return seen;
    }

    /// As the disk has it, through nothing that the session has in memory.
    [[nodiscard]] Seen onDisk() {
        const auto other = Store::open(m_store->path());
        auto session =
            ReviewSession::open(*readDraftFile(m_draft), m_draft, *other->store, u"Mai"_s);
        Seen seen{(*session)->text().current(),
                  {},
                  asked(**session),
                  (*session)->state(),
                  other->store->words(),
                  other->store->rulesOff()};
        for (const Decision &decision : (*session)->decisions())
            seen.decisions.append(words(decision));
        return seen;
    }

    static QByteArray both(const Seen &is, const Seen &wanted) {
        const auto said = [](const Seen &seen) -> QString {
            return seen.text + u"\n"_s + seen.decisions.join(u"; "_s) + u"\n"_s +
                   seen.questions.join(u"; "_s) + u"\n"_s + stateName(seen.state);
        };
        return QString(said(is) + u"\n-- instead of --\n"_s + said(wanted)).toUtf8();
    }

    /// The number of the draft is in its text.
    [[nodiscard]] Seen withoutNumber(Seen seen) const {
        seen.text.replace(u"Bài %1"_s.arg(m_number), u"Bài"_s);
        return seen;
    }

    void forgetWords() {
        for (const QString &word : QSet<QString>(m_store->words()))
            QVERIFY(m_store->removeWord(word));
        for (const QString &rule : QSet<QString>(m_store->rulesOff()))
            QVERIFY(m_store->switchRuleOn(rule));
    }

    static QList<QPair<QString, Act>> preparations() {
        return {
            {u"bài mới"_s, [](ReviewSession &) { return Result<void>(); }},
            {u"đã chữa và bỏ qua"_s,
             [](ReviewSession &session) {
                 return session.accept(0, 0).and_then(
                     [&] { return session.dismiss(0, Verb::IgnoreOnce); });
             }},
            {u"đã chữa rồi hoàn tác"_s,
             [](ReviewSession &session) {
                 return session.accept(0, 0).and_then([&] { return session.undo(); });
             }},
            {u"đã gõ, chưa ghi"_s,
             [](ReviewSession &session) {
                 session.typed({0, 0}, u"A"_s);
                 return Result<void>();
             }},
            {u"đã hỏi và được trả lời"_s,
             [](ReviewSession &session) {
                 return session.ask({0, 3}, u"Bài nào?"_s)
                     .and_then([&](qint64 question) { return session.answer(question, u"2"_s); })
                     .map([](qint64) {});
             }},
            {u"đã xuất"_s,
             [](ReviewSession &session) {
                 return session.accept(0, 0)
                     .and_then([&] { return session.moveTo(WorkflowState::Reviewed); })
                     .and_then([&] { return session.moveTo(WorkflowState::Exported); });
             }},
        };
    }

    static QList<QPair<QString, Act>> acts() {
        return {
            {u"chữa"_s, [](ReviewSession &session) { return session.accept(0, 1); }},
            {u"sửa tại chỗ"_s,
             [](ReviewSession &session) { return session.editInPlace(0, u"x"_s); }},
            {u"chữa tất cả"_s,
             [](ReviewSession &session) {
                 return done(session.acceptAllLike(0, [](qsizetype) { return true; }));
             }},
            {u"bỏ qua"_s,
             [](ReviewSession &session) { return session.dismiss(0, Verb::IgnoreOnce); }},
            {u"báo nhầm"_s,
             [](ReviewSession &session) { return session.dismiss(0, Verb::ReportFalseAlarm); }},
            {u"bỏ qua trong bài"_s,
             [](ReviewSession &session) { return session.dismiss(0, Verb::IgnoreInArticle); }},
            {u"nhận chữ"_s,
             [](ReviewSession &session) { return session.dismiss(0, Verb::AlwaysAcceptWord); }},
            {u"tắt luật"_s,
             [](ReviewSession &session) { return session.dismiss(0, Verb::SwitchRuleOff); }},
            {u"hỏi"_s,
             [](ReviewSession &session) { return done(session.askAbout(0, u"Đúng chưa?"_s)); }},
            {u"trả lời"_s,
             [](ReviewSession &session) {
                 return session.questions().isEmpty()
                            ? Result<void>()
                            : done(session.answer(session.questions().first().id, u"Rồi"_s));
             }},
            {u"viết lại câu hỏi"_s,
             [](ReviewSession &session) {
                 return session.questions().isEmpty()
                            ? Result<void>()
                            : done(session.reword(session.questions().first().id, u"Sao?"_s));
             }},
            {u"xong câu hỏi"_s,
             [](ReviewSession &session) {
                 return session.questions().isEmpty()
                            ? Result<void>()
                            : session.settleQuestion(session.questions().first().id);
             }},
            {u"bỏ câu hỏi"_s,
             [](ReviewSession &session) {
                 return session.questions().isEmpty()
                            ? Result<void>()
                            : session.removeQuestion(session.questions().first().id);
             }},
            {u"gõ và ghi"_s,
             [](ReviewSession &session) {
                 session.typed({session.text().current().size(), 0}, u"gõ"_s);
                 return session.saveTyping();
             }},
            {u"hoàn tác"_s, [](ReviewSession &session) { return session.undo(); }},
            {u"làm lại"_s, [](ReviewSession &session) { return session.redo(); }},
            {u"lấy lại"_s,
             [](ReviewSession &session) {
                 return session.decisions().isEmpty()
                            ? Result<void>()
                            : session.takeBack(session.decisions().first().id);
             }},
            {u"lấy lại chữ gõ"_s,
             [](ReviewSession &session) {
                 return session.handEdits().isEmpty()
                            ? Result<void>()
                            : session.takeBackEdit(session.handEdits().first());
             }},
            {u"thay chữ"_s,
             [](ReviewSession &session) {
                 // The first line names the draft.
                 const QString &text = session.text().current();
                 const qsizetype first = text.indexOf(u'\n') + 1;
                 const qsizetype last = text.size() - 1;
                 return session.replace(u"x"_s, {{first, text.mid(first, 1), u"x"_s},
                                                 {last, text.mid(last), u"yz"_s}});
             }},
            {u"duyệt xong"_s,
             [](ReviewSession &session) { return session.moveTo(WorkflowState::Reviewed); }},
        };
    }

private slots:
    void init() {
        // A store is looked at whole when it is opened: each row has one of its own.
        static int stores = 0;
        m_store =
            std::move(Store::open(m_folder.filePath(u"kho-%1.sqlite"_s.arg(++stores)))->store);
        m_writes = std::make_shared<FailingWrite>();
        m_writes->watch(*m_store, m_writes);
    }

    void leavesMemoryDiskAndScreenAgreed_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<Act>("prepare");
        QTest::addColumn<Act>("act");
        const QStringList modes{u"kho ghi ngay"_s, u"nhật ký"_s, u"kho ghi sau"_s};
        const auto before = preparations();
        const auto then = acts();
        for (int mode = 0; mode < modes.size(); ++mode) {
            for (const auto &preparation : before) {
                for (const auto &act : then)
                    QTest::newRow(
                        qPrintable(u"%1: %2, %3"_s.arg(modes[mode], preparation.first, act.first)))
                        << mode << preparation.second << act.second;
            }
        }
    }

    void leavesMemoryDiskAndScreenAgreed() {
        QFETCH(int, mode);
        QFETCH(Act, prepare);
        QFETCH(Act, act);
        m_mode = Failing(mode);
        std::optional<Seen> wanted; // after the act, when nothing fails
        for (int failing = 0;; ++failing) {
            m_writes->failAt(0);
            begin();
            QVERIFY(prepare(*m_session));
            m_shown = m_session->text().current();
            check();
            settle();
            const Seen before = withoutNumber(seen());
            const bool couldUndo = m_session->canUndo();
            m_writes->failAt(failing);
            const QString textBefore = m_session->text().current();
            const Result<void> result = act(*m_session);
            // What was typed is on the screen, whether it could be kept or not.
            if (m_session->hasUnsavedTyping() || m_shown == textBefore)
                m_shown = m_session->text().current();
            settle();
            const bool hasFailed = m_writes->hasFailed();
            m_writes->failAt(0);
            const Seen after = withoutNumber(seen());
            QCOMPARE(m_shown, m_session->text().current());
            if (!wanted) {
                if (!result) {
                    end();
                    forgetWords();
                    return; // not to be done in this state
                }
                wanted = after;
            } else if (result) {
                QVERIFY2(after == *wanted, both(after, *wanted).constData());
            } else {
                QVERIFY(!result.error().message.isEmpty());
                QVERIFY(m_mode != Failing::StoreLater);
                Seen unchanged = before;
                if (m_session->hasUnsavedTyping())
                    unchanged.text = after.text;
                QVERIFY2(after == unchanged, both(after, unchanged).constData());
                QCOMPARE(m_session->canUndo(), couldUndo || m_session->hasUnsavedTyping());
            }
            QVERIFY(m_session->saveTyping());
            settle();
            QCOMPARE(m_session->pendingSteps(), 0);
            const Seen memory = seen();
            end();
            const Seen disk = onDisk();
            QVERIFY2(disk == memory, both(disk, memory).constData());
            forgetWords();
            if (failing > 0 && !hasFailed)
                break;
        }
    }

    /// The corrections that are made again on a new version, and the bringing over itself.
    void leavesANewVersionAgreed_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("kho ghi ngay") << 0;
        QTest::newRow("nhật ký") << 1;
        QTest::newRow("kho ghi sau") << 2;
    }

    void leavesANewVersionAgreed() {
        QFETCH(int, mode);
        m_mode = Failing(mode);
        for (int failing = 1;; ++failing) {
            m_writes->failAt(0);
            begin();
            QVERIFY(m_session->accept(0, 0));
            QVERIFY(m_session->accept(2, 0));
            m_session->typed({0, 0}, u"A"_s);
            QVERIFY(m_session->saveTyping());
            settle();
            m_session.reset();
            QFile file(m_draft);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("Bài " + QByteArray::number(m_number) +
                       "\nchương một, chương hai tỷ, thêm\nXÓA\nchương ba\n");
            file.close();
            m_writes->failAt(failing);
            auto draft = readDraftFile(m_draft);
            const auto first =
                m_writer ? ReviewSession::open(*draft, m_draft, *m_store, *m_writer, u"Lan"_s)
                         : ReviewSession::open(*draft, m_draft, *m_store, u"Lan"_s);
            if (first) {
                // The failure may be in the corrections that are made again.
                const Snapshot snapshot = (*first)->snapshot();
                (*first)->takeFindings(snapshot.revision, m_engine.check(snapshot.text.text()));
            }
            settle();
            const bool hasFailed = m_writes->hasFailed();
            m_writes->failAt(0);
            open();
            settle();
            QVERIFY2(text().contains(u"trương một"_s), qPrintable(text()));
            QVERIFY2(text().startsWith(u"A"_s), qPrintable(text()));
            const Seen memory = seen();
            end();
            const Seen disk = onDisk();
            QVERIFY2(disk == memory, both(disk, memory).constData());
            if (!hasFailed)
                break;
        }
    }

private:
    [[nodiscard]] QString text() const { return m_session->text().current(); }
};

QTEST_GUILESS_MAIN(EveryActFailsTest)
#include "EveryActFailsTest.moc"
