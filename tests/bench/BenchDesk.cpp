// SPDX-License-Identifier: GPL-3.0-or-later
// bench_desk DRAFT: from the start of main() to the first paint of the window, and to the first
// findings on the screen; then from a rule's being switched off in the settings to the findings
// without it.
#include "data/DataFolder.h"
#include "desktop/editor/DraftEditor.h"
#include "desktop/shell/DeskWindow.h"
#include "drafts/DraftReader.h"
#include "review/journal/JournalingWriter.h"
#include "review/store/SqliteStore.h"
#include "rules/style/HouseStyle.h"
#include "translations/Translations.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

class FirstPaint final : public QObject {
public:
    explicit FirstPaint(QElapsedTimer timer)
        : m_timer(timer) {}

    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            std::printf("first paint     %6lld ms\n", static_cast<long long>(m_timer.elapsed()));
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QElapsedTimer m_timer;
    bool m_seen = false;
};

} // namespace

int main(int argc, char *argv[]) {
    QElapsedTimer timer;
    timer.start();
    QApplication application(argc, argv);
    installTranslations(application, u"vi"_s);
    QTemporaryDir folder;
    auto opened = Store::open(folder.filePath(u"reviews.sqlite"_s));
    if (!opened)
        return 2;
    Settings settings(folder.filePath(u"settings.ini"_s));
    const QString reviews = opened->store->path();
    JournalingWriter writer(
        {.store = reviews, .connect = [reviews] { return SqliteStore::attach(reviews); }});
    DeskWindow window(
        {.store = *opened->store,
         .writer = writer,
         .settings = settings,
         .loadStyle =
             [](const StyleSources &sources) { return loadHouseStyle(dataFolder(), sources); },
         .readFile = readDraftFile,
         .answers = dialogAnswers(),
         .notice = {}});
    FirstPaint paint(timer);
    window.editor().viewport()->installEventFilter(&paint);
    QString switchedOff;
    QElapsedTimer choice;
    QObject::connect(&window.review(), &ReviewControl::changed, &window, [&] {
        const ReviewSession *session = window.review().session();
        if (!session || !session->isChecked())
            return;
        const auto isOf = [&](const PlacedFinding &item) {
            return item.finding.rule == switchedOff;
        };
        if (switchedOff.isEmpty() && !session->findings().isEmpty()) {
            std::printf("findings shown  %6lld ms\n", static_cast<long long>(timer.elapsed()));
            switchedOff = session->findings().constFirst().finding.rule;
            choice.start();
            if (!window.style().choose(switchedOff, {.isOn = false, .level = {}}))
                QApplication::quit();
        } else if (choice.isValid() &&
                   std::none_of(session->findings().cbegin(), session->findings().cend(), isOf)) {
            std::printf("new findings    %6lld ms after a rule was switched off\n",
                        static_cast<long long>(choice.elapsed()));
            choice.invalidate();
            QApplication::quit();
        }
    });
    window.show();
    window.openPaths(QApplication::arguments().mid(1));
    return QApplication::exec();
}
