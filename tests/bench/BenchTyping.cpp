// SPDX-License-Identifier: GPL-3.0-or-later
// bench_typing [WORDS]: a draft of 100,000 words on the desk, made of syllables in use with a slip
// in each paragraph. From a key to its paint while the draft is checked, from Ctrl+Enter and from a
// page scrolled to theirs (median, 99th of 100, slowest), and what memory the process takes then
// and with 30 drafts on the desk.
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
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr int samples = 1000;
constexpr int wordsAParagraph = 60;

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

/// Megabytes that the process has in memory; 0 where the system does not say.
double resident() {
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
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

    /// Milliseconds from an act to the paint that shows it.
    template <typename Act>
    double toPaint(Act act) {
        QElapsedTimer timer;
        timer.start();
        const int before = m_paints.count;
        act();
        while (m_paints.count == before && timer.elapsed() < 1000)
            QApplication::processEvents();
        return double(timer.nsecsElapsed()) / 1e6;
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

void tell(const char *what, std::vector<double> taken) {
    std::sort(taken.begin(), taken.end());
    const auto part = [&taken](double share) {
        return taken[std::min(taken.size() - 1, size_t(double(taken.size()) * share))];
    };
    std::printf("%-34s %7.1f %7.1f %7.1f ms (%zu)\n", what, part(0.5), part(0.99), taken.back(),
                taken.size());
    std::fflush(stdout);
}

/// What the desk does by itself between two acts of a person.
void rest(int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QApplication::processEvents(QEventLoop::AllEvents, 1);
}

} // namespace

int main(int argc, char *argv[]) {
    const QApplication application(argc, argv);
    const QStringList syllables = syllablesInUse();
    if (syllables.size() < 100) {
        std::fprintf(stderr, "no dictionaries in %s\n", qUtf8Printable(dataFolder()));
        return 2;
    }
    const int words = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    {
        Desk desk;
        desk.open({draftOf(words, syllables, 1)});
        std::printf("%d words on the desk               %7.0f MB\n", words, resident());
        std::printf("%-34s  median    99%%  slowest\n", "");
        DraftEditor &editor = desk.window().editor();
        std::vector<double> keys;
        const QString letters = u"a b c d e g h "_s;
        for (int i = 0; i < samples; ++i) {
            if (i % 100 == 0) {
                QTextCursor cursor = editor.textCursor();
                cursor.setPosition(int(qint64(editor.document()->characterCount() - 2) * (i / 100) *
                                       100 / samples));
                editor.setTextCursor(cursor);
                editor.ensureCursorVisible();
                rest(50);
            }
            const QString letter = letters.mid(i % letters.size(), 1);
            keys.push_back(desk.toPaint([&] { desk.press(Qt::Key_A, {}, letter); }));
            // Somebody who types fast; a check begins after each rest and is stopped by a key.
            rest(i % 10 == 9 ? 400 : 15);
        }
        tell("a key, while it is checked", keys);
        while (!desk.window().review().session()->isChecked())
            rest(10);

        std::vector<double> pages;
        QScrollBar *bar = editor.verticalScrollBar();
        bar->setValue(0);
        rest(50);
        for (int i = 0; i < samples; ++i) {
            pages.push_back(desk.toPaint([&] {
                bar->triggerAction(bar->value() < bar->maximum() ? QScrollBar::SliderPageStepAdd
                                                                 : QScrollBar::SliderToMinimum);
            }));
            rest(1);
        }
        tell("a page scrolled", pages);

        std::vector<double> decisions;
        desk.window().actions()[DeskAction::StartReview]->trigger();
        for (int i = 0; i < samples; ++i) {
            rest(20);
            while (!desk.window().review().session()->isChecked())
                rest(5);
            if (desk.window().review().current().index() < 0)
                break;
            decisions.push_back(
                desk.toPaint([&] { desk.window().actions()[DeskAction::AcceptFirst]->trigger(); }));
        }
        if (!decisions.empty())
            tell("Ctrl+Enter", decisions);
    }
    {
        Desk desk;
        QList<QByteArray> drafts;
        for (quint32 i = 0; i < 30; ++i)
            drafts.append(draftOf(1000, syllables, 100 + i));
        desk.open(drafts);
        rest(3000);
        std::printf("30 drafts of 1000 words            %7.0f MB\n", resident());
    }
    return 0;
}
