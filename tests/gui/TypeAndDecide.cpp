// SPDX-License-Identifier: GPL-3.0-or-later
// type_and_decide STORE DRAFT SEED: a desk whose editor types at the end of the text, a key in 80
// to 300 ms with a pause now and then, and ignores one place of the text after the other, until the
// program is killed. It says on standard output
//   opened LETTERS DECISIONS   what it found in the last line and among the decisions
//   key LETTERS TIME           after a key, the letters in the last line, and when it was pressed
//   decided DECISIONS          when a decision is announced
// with TIME in milliseconds of the steady clock, which all processes share.
#include "../review/SpellDraft.h"
#include "desktop/shell/DeskWindow.h"
#include "drafts/DraftReader.h"
#include "review/journal/JournalingWriter.h"
#include "review/store/SqliteStore.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

qint64 now() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

template <typename... Values>
void say(const char *format, Values... values) {
    std::printf(format, values...);
    std::fflush(stdout);
}

class Typist : public QObject {
public:
    Typist(DeskWindow &window, quint32 seed)
        : m_window(window)
        , m_random(seed) {
        m_next.setSingleShot(true);
        m_next.setTimerType(Qt::PreciseTimer);
        connect(&m_next, &QTimer::timeout, this, &Typist::act);
        connect(&m_window.intake(), &IntakeControl::draftShown, this, [this] {
            say("opened %lld %lld\n", letters(), decisions());
            connect(session(), &ReviewSession::changed, this, [this](Changes what) {
                if (what.testFlag(Change::Decisions))
                    say("decided %lld\n", decisions());
            });
            m_next.start(0);
        });
    }

private:
    [[nodiscard]] ReviewSession *session() const { return m_window.review().session(); }
    [[nodiscard]] long long letters() const {
        return session()->text().current().section(u'\n', -1).size();
    }
    [[nodiscard]] long long decisions() const { return session()->decisions().size(); }

    void act() {
        if (m_random.bounded(5) == 0)
            ignoreOne();
        else
            type();
        const bool rests = m_random.bounded(25) == 0;
        m_next.start(rests ? 1400 : 80 + m_random.bounded(220));
    }

    void type() {
        static const QByteArray keys = "abcdefghijklmnopqrstuvwxyz";
        m_window.editor().moveCursor(QTextCursor::End);
        const qint64 time = now();
        QTest::keyClick(&m_window.editor(), keys.at(letters() % keys.size()));
        say("key %lld %lld\n", letters(), static_cast<long long>(time));
    }

    void ignoreOne() {
        const Snapshot snapshot = session()->snapshot();
        session()->takeFindings(snapshot.revision, m_engine.check(snapshot.text.text()));
        for (qsizetype i = 0; i < session()->findings().size(); ++i) {
            if (!session()->isOpen(i))
                continue;
            m_window.review().goTo(i);
            m_window.actions()[DeskAction::IgnoreOnce]->trigger();
            return;
        }
    }

    DeskWindow &m_window;
    QRandomGenerator m_random;
    QTimer m_next;
    Engine m_engine = markWordsEngine();
};

} // namespace

int main(int argc, char *argv[]) {
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const auto opened = Store::open(arguments.value(1));
    if (!opened || !opened->notice.isEmpty())
        return 1;
    Settings settings(arguments.value(1) + u".ini"_s);
    settings.set<Setting::Author>(u"Lan"_s);
    JournalingWriter writer(
        {.store = opened->store->path(),
         .connect = [path = arguments.value(1)] { return SqliteStore::attach(path); }});
    Answers answers;
    answers.confirm = [](QWidget *, const Answers::Question &) { return true; };
    DeskWindow window({.store = *opened->store,
                       .writer = writer,
                       .settings = settings,
                       // The typist brings the findings.
                       .loadStyle = [](const StyleSources &) -> Result<HouseStyle> {
                           return failure(u"no checks"_s);
                       },
                       .readFile = readDraftFile,
                       .answers = answers,
                       .notice = {}});
    const Typist typist(window, arguments.value(3).toUInt());
    window.show();
    QApplication::setActiveWindow(&window);
    window.editor().setFocus();
    window.openPaths({arguments.value(2)});
    return QApplication::exec();
}
