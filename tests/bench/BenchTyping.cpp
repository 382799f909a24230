// SPDX-License-Identifier: GPL-3.0-or-later
// bench_typing [WORDS [SAMPLES]]: what an editor waits for, on a draft of 100,000 words (a slip in
// each paragraph, of other syllables in use): the start, a key, a page scrolled, a decision, each
// to the paint that shows it; and what memory the process takes, then and with 30 drafts. A row
// each: median, 99th of 100 and slowest, by the clock and by the window's thread's time of the
// processor, which others on the computer do not lengthen. tests/bench/README.md says how rows are
// compared.
#include "data/DataFolder.h"
#include "data/SaveFile.h"
#include "desktop/shell/DeskWindow.h"
#include "drafts/DraftReader.h"
#include "review/journal/JournalingWriter.h"
#include "review/store/SqliteStore.h"
#include "rules/style/HouseLoader.h"
#include "translations/Translations.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QProcess>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr int wordsAParagraph = 60;
constexpr int starts = 21;

QStringList syllablesInUse() {
    QFile file(dataFolder() + u"/dictionaries/syllables.tsv"_s);
    QStringList all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const bool isUsual = line.section(u'\t', 1, 1).toInt() >= 13;
        if (isUsual && !line.startsWith(u'#'))
            all.append(line.section(u'\t', 0, 0));
    }
    return all;
}

QByteArray draftOf(int words, const QStringList &syllables, quint32 seed) {
    QRandomGenerator random(seed);
    QString text = u"Bài dài để đo số %1\n\n"_s.arg(seed);
    for (int written = 0; written < words; written += wordsAParagraph) {
        QStringList paragraph{u"Tỉnh"_s};
        for (int i = 1; i < wordsAParagraph; ++i)
            paragraph.append(i == 30 ? u"chủ chương"_s
                                     : syllables.at(random.bounded(int(syllables.size()))));
        text += paragraph.join(u' ') + u".\n"_s;
    }
    return text.toUtf8();
}

/// Megabytes that /proc says of this process under a name; 0 where the system does not say.
double megabytes(const char *name) {
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(qstrlen(name)).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Milliseconds of the processor that this thread has had.
double worked() {
#ifdef Q_OS_UNIX
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
#else
    return 0;
#endif
}

/// Milliseconds by a clock that all processes share.
double sharedClock() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(now).count();
}

/// Counts what is painted of a widget.
class Paints final : public QObject {
public:
    int count = 0;
    bool eventFilter(QObject *watched, QEvent *event) override {
        const bool isPaint = event->type() == QEvent::Paint;
        const bool isTaken = QObject::eventFilter(watched, event);
        if (isPaint)
            ++count;
        return isTaken;
    }
};

struct Taken {
    double clock = 0; ///< milliseconds
    double worked = 0;
};

class Desk {
public:
    Desk() {
        auto opened = Store::open(m_folder.filePath(u"reviews.sqlite"_s));
        m_store = std::move(opened->store);
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
        const QString reviews = m_store->path();
        m_writer = std::make_unique<JournalingWriter>(JournalingWriter::Setup{
            .store = reviews, .connect = [reviews] { return SqliteStore::attach(reviews); }});
        m_window = std::make_unique<DeskWindow>(DeskWindow::Setup{
            .store = *m_store,
            .writer = *m_writer,
            .settings = *m_settings,
            .loadStyle = [loader = std::make_shared<HouseLoader>(dataFolder())](
                             const StyleSources &sources) { return loader->load(sources); },
            .readFile = readDraftFile,
            .answers = dialogAnswers(),
            .notice = {}});
        m_window->resize(1280, 740); // whatever the screen
        m_window->show();
        m_window->editor().viewport()->installEventFilter(&m_paints);
    }

    void open(const QList<QByteArray> &drafts) {
        QStringList paths;
        for (const QByteArray &bytes : drafts) {
            paths.append(m_folder.filePath(u"bai-%1.txt"_s.arg(++m_number)));
            (void)saveFile(paths.last(), bytes);
        }
        m_window->openPaths(paths);
        // The first of them is shown.
        const auto isReady = [&] {
            const ReviewSession *session = m_window->review().session();
            return session && session->path() == paths.first() && session->isChecked();
        };
        while (!isReady())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        while (m_window->intake().intake().isReading())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_window->editor().setFocus();
    }
    [[nodiscard]] DeskWindow &window() { return *m_window; }
    [[nodiscard]] int painted() const { return m_paints.count; }

    /// What it takes from an act to the paint that shows it.
    template <typename Act>
    Taken toPaint(Act act) {
        QElapsedTimer timer;
        timer.start();
        const double begun = worked();
        const int before = m_paints.count;
        act();
        while (m_paints.count == before && timer.elapsed() < 1000)
            QApplication::processEvents();
        return {double(timer.nsecsElapsed()) / 1e6, worked() - begun};
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text) {
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, modifiers, text);
            QApplication::sendEvent(&m_window->editor(), &event);
        }
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<JournalingWriter> m_writer;
    Paints m_paints;
    std::unique_ptr<DeskWindow> m_window;
    int m_number = 0;
};

void tell(const char *what, const QList<Taken> &all, double asked) {
    const auto figures = [&all](double Taken::*of) {
        QList<double> values;
        for (const Taken &each : all)
            values.append(each.*of);
        std::sort(values.begin(), values.end());
        const auto part = [&values](double share) {
            return values[std::min(values.size() - 1, qsizetype(double(values.size()) * share))];
        };
        return std::array{part(0.5), part(0.99), values.last()};
    };
    const auto clock = figures(&Taken::clock);
    const auto thread = figures(&Taken::worked);
    std::printf("%s\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.0f\t%lld\n", what, clock[0], clock[1],
                clock[2], thread[0], thread[1], thread[2], asked,
                static_cast<long long>(all.size()));
    std::fflush(stdout);
}

void tellMemory(const char *what, double asked) {
    std::printf("%s\t%.0f\t%.0f\t%.0f\n", what, megabytes("VmRSS:"), megabytes("RssAnon:"), asked);
    std::fflush(stdout);
}

/// What the desk does by itself between two acts of a person.
void rest(int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QApplication::processEvents(QEventLoop::AllEvents, 1);
}

/// A desk that ends when its window has been painted and nothing is left to be done before a key
/// would be taken; prints when that was, and the processor's time of its thread.
int start(QApplication &application) {
    installTranslations(application, u"vi"_s);
    Desk desk;
    while (desk.painted() == 0)
        QApplication::processEvents();
    QApplication::processEvents();
    std::printf("%.3f %.3f\n", sharedClock(), worked());
    std::fflush(stdout);
    std::_Exit(0);
}

void measureStarts(const QString &program) {
    QList<Taken> all;
    for (int i = 0; i < starts; ++i) {
        QProcess process;
        const double begun = sharedClock();
        process.start(program, {u"--start"_s});
        process.waitForFinished();
        const QList<QByteArray> said = process.readAllStandardOutput().simplified().split(' ');
        if (said.size() == 2 && i > 0) // the first one warms the system's cache
            all.append({said[0].toDouble() - begun, said[1].toDouble()});
    }
    if (!all.isEmpty())
        tell("start to a window that takes keys", all, 300);
}

void measureKeys(Desk &desk, int samples) {
    DraftEditor &editor = desk.window().editor();
    QList<Taken> keys;
    const QString letters = u"a b c d e g h "_s;
    for (int i = 0; i < samples; ++i) {
        if (i % 100 == 0) {
            QTextCursor cursor = editor.textCursor();
            cursor.setPosition(
                int(qint64(editor.document()->characterCount() - 2) * (i / 100) * 100 / samples));
            editor.setTextCursor(cursor);
            editor.ensureCursorVisible();
            rest(50);
        }
        const QString letter = letters.mid(i % letters.size(), 1);
        keys.append(desk.toPaint([&] { desk.press(Qt::Key_A, {}, letter); }));
        // Somebody who types fast; a check begins after each rest and is stopped by a key.
        rest(i % 10 == 9 ? 400 : 15);
    }
    tell("a key, while it is checked", keys, 16);
    while (!desk.window().review().session()->isChecked())
        rest(10);
}

void measurePages(Desk &desk, int samples) {
    QScrollBar *bar = desk.window().editor().verticalScrollBar();
    bar->setValue(0);
    rest(50);
    QList<Taken> pages;
    for (int i = 0; i < samples; ++i) {
        pages.append(desk.toPaint([bar] {
            bar->triggerAction(bar->value() < bar->maximum() ? QScrollBar::SliderPageStepAdd
                                                             : QScrollBar::SliderToMinimum);
        }));
        rest(1);
    }
    tell("a page scrolled", pages, 16);
}

void measureDecisions(Desk &desk, int samples) {
    QList<Taken> decisions;
    desk.window().actions()[DeskAction::StartReview]->trigger();
    for (int i = 0; i < samples; ++i) {
        rest(20);
        while (!desk.window().review().session()->isChecked())
            rest(5);
        if (desk.window().review().current().index() < 0)
            break;
        decisions.append(
            desk.toPaint([&] { desk.window().actions()[DeskAction::AcceptFirst]->trigger(); }));
    }
    if (!decisions.isEmpty())
        tell("Ctrl+Enter", decisions, 16);
}

/// In a process of its own, which has no other memory to give back.
int measureThirty(const QStringList &syllables) {
    Desk desk;
    QList<QByteArray> drafts;
    for (quint32 i = 0; i < 30; ++i)
        drafts.append(draftOf(1000, syllables, 100 + i));
    desk.open(drafts);
    rest(3000);
    tellMemory("30 drafts on the desk, MB", 300);
    return 0;
}

} // namespace

int main(int argc, char *argv[]) {
    QApplication application(argc, argv);
    if (argc > 1 && QByteArray(argv[1]) == "--start")
        return start(application);
    const QStringList syllables = syllablesInUse();
    if (syllables.size() < 100) {
        std::fprintf(stderr, "no dictionaries in %s\n", qUtf8Printable(dataFolder()));
        return 2;
    }
    if (argc > 1 && QByteArray(argv[1]) == "--thirty")
        return measureThirty(syllables);
    const int words = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    const int samples = argc > 2 ? QByteArray(argv[2]).toInt() : 1000;
    measureStarts(QApplication::applicationFilePath());
    Desk desk;
    desk.open({draftOf(words, syllables, 1)});
    std::fprintf(stderr, "%d words, %lld findings\n", words,
                 static_cast<long long>(desk.window().review().session()->findings().size()));
    rest(1000);
    tellMemory("the draft on the desk, MB", 150);
    measureKeys(desk, samples);
    measurePages(desk, samples);
    measureDecisions(desk, samples);
    QProcess thirty;
    thirty.setProcessChannelMode(QProcess::ForwardedChannels);
    thirty.start(QApplication::applicationFilePath(), {u"--thirty"_s});
    thirty.waitForFinished(-1);
    return 0;
}
