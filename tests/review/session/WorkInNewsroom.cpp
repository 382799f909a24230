// SPDX-License-Identifier: GPL-3.0-or-later
// work_in_newsroom ADDRESS SEED MILLISECONDS SAID DRAFT...: a desk without a window. It opens
// drafts and decides at random until its time is over or it is killed, and writes the id of every
// decision that an editor would have seen done into the file SAID. Without time it brings in what
// an earlier run left of the drafts.
#include "SpellDraft.h"
#include "review/journal/JournalingWriter.h"
#include "review/session/ReviewSession.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QRandomGenerator>
#include <QThread>
#include <QTimer>

#include <memory>
#include <utility>

using namespace morat;
using std::chrono::milliseconds;

namespace {

class Desk final : public QObject {
public:
    Desk(const QString &address, std::unique_ptr<Store> store, quint32 seed, const QString &said)
        : m_store(std::move(store))
        , m_random(seed)
        , m_said(said)
        , m_writer({.store = m_store->path(),
                    .files = RunFiles::OnItsComputer,
                    .connect = [address] { return Store::attach(address); },
                    .rest = milliseconds(50),
                    .leases = {.renewal = milliseconds(100),
                               .look = milliseconds(50),
                               .patience = milliseconds(2000),
                               .longestGap = milliseconds(300)}}) {
        std::ignore = m_said.open(QIODevice::Append | QIODevice::Unbuffered);
        connect(&m_writer, &StepWriter::superseded, this, [this](qint64 draft) {
            if (m_session && m_session->draftId() == draft)
                m_session->lose();
        });
    }

    void work(const QStringList &drafts, QDeadlineTimer until) {
        while (!until.hasExpired()) {
            const QString &draft = drafts[m_random.bounded(drafts.size())];
            open(draft, {});
            if (m_session && m_session->isReadOnly()) {
                pause(milliseconds(20));
                // Somebody takes over now and then.
                if (m_random.bounded(4) == 0)
                    open(draft, m_session->holder() ? m_session->holder()->token : QString());
            }
            const int acts = m_random.bounded(1, 8);
            for (int i = 0; m_session && !m_session->isReadOnly() && i < acts; ++i) {
                act();
                pause(milliseconds(m_random.bounded(5)));
            }
            letGo();
        }
        std::ignore = m_writer.waitUntilIdle(std::chrono::seconds(20));
    }

    /// Whether all that an earlier run left is in the store, or kept beside it.
    [[nodiscard]] bool bringIn(const QStringList &drafts) {
        for (const QString &draft : drafts) {
            // What is brought in while it is opened has it opened once more, as an editor would.
            const QDeadlineTimer patience(std::chrono::minutes(1));
            bool isOwned = false;
            while (!isOwned && !patience.hasExpired()) {
                open(draft, {});
                if (m_session && m_session->holder()) // of a desk that is gone
                    open(draft, m_session->holder()->token);
                isOwned = m_session && !m_session->isReadOnly();
                if (!isOwned)
                    pause(milliseconds(50));
            }
            if (!isOwned) {
                qWarning("%s: %s", qPrintable(draft), qPrintable(m_reason));
                return false;
            }
            letGo();
        }
        const bool isIdle = m_writer.waitUntilIdle(std::chrono::minutes(1));
        if (!isIdle)
            qWarning("not all is in the store");
        return isIdle;
    }

private:
    void pause(milliseconds time) {
        QEventLoop loop;
        QTimer::singleShot(time, &loop, &QEventLoop::quit);
        loop.exec();
    }

    void letGo() {
        if (m_session)
            m_session->letGo();
        m_session.reset();
    }

    /// `over` is a copy: the session that it comes from ends here.
    void open(const QString &path, QString over) {
        letGo();
        QEventLoop loop;
        bool isDone = false;
        ReviewSession::open({.draft = *readDraftFile(path),
                             .path = path,
                             .store = *m_store,
                             .writer = m_writer,
                             .author = QStringLiteral("Lan"),
                             .over = std::move(over)},
                            this, [&](ReviewSession::Opened opened) {
                                isDone = true;
                                if (opened)
                                    m_session = std::move(*opened);
                                else
                                    m_reason = opened.error().message;
                                loop.quit();
                            });
        if (!isDone)
            loop.exec();
        if (!m_session)
            return;
        const Snapshot snapshot = m_session->snapshot();
        m_session->takeFindings(snapshot.revision, m_engine.check(snapshot.text.text()));
    }

    void act() {
        const qsizetype findings = m_session->findings().size();
        const int kind = m_random.bounded(10);
        if (kind == 0) {
            std::ignore = m_session->undo();
        } else if (kind == 1) {
            m_session->typed({0, 0}, QStringLiteral("a"));
            std::ignore = m_session->keepTyping();
        } else if (findings > 0) {
            const qsizetype index = m_random.bounded(findings);
            if (!m_session->isOpen(index))
                return;
            const Result<void> done = kind < 6 ? m_session->accept(index, 0)
                                               : m_session->dismiss(index, Verb::IgnoreOnce);
            if (done && !m_session->decisions().isEmpty())
                m_said.write(QByteArray::number(m_session->decisions().constLast().id) + '\n');
        }
        const Snapshot snapshot = m_session->snapshot();
        m_session->takeFindings(snapshot.revision, m_engine.check(snapshot.text.text()));
    }

    std::unique_ptr<Store> m_store;
    QRandomGenerator m_random;
    QFile m_said;
    Engine m_engine = markWordsEngine();
    JournalingWriter m_writer;
    std::unique_ptr<ReviewSession> m_session;
    QString m_reason; ///< why a draft was not opened last
};

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString address = arguments.value(1);
    const QDeadlineTimer patience(std::chrono::minutes(5));
    Result<Store::Opened> opened = Store::open(address);
    while (!opened && !patience.hasExpired()) {
        QThread::msleep(50); // the server is away
        opened = Store::open(address);
    }
    if (!opened)
        return 2;
    const QStringList drafts = arguments.mid(5);
    const qint64 time = arguments.value(3).toLongLong();
    Desk desk(address, std::move(opened->store), arguments.value(2).toUInt(), arguments.value(4));
    if (time == 0)
        return desk.bringIn(drafts) ? 0 : 1;
    desk.work(drafts, QDeadlineTimer(time));
    return 0;
}
