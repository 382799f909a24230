// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/DeskAction.h"

#include "drafts/draft/Draft.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

// Enabling conditions.
bool always(const DeskState &, qsizetype) {
    return true;
}
bool hasDraft(const DeskState &state, qsizetype) {
    return state.hasDraft;
}
bool mayChooseCharset(const DeskState &state, qsizetype) {
    return state.mayChooseCharset;
}
bool mayTrackChanges(const DeskState &state, qsizetype) {
    return state.mayTrackChanges;
}
bool mayMarkReviewed(const DeskState &state, qsizetype) {
    return state.mayMarkReviewed;
}
bool mayTakeBackIntoReview(const DeskState &state, qsizetype) {
    return state.mayTakeBackIntoReview;
}
bool canUndo(const DeskState &state, qsizetype) {
    return state.canUndo;
}
bool canRedo(const DeskState &state, qsizetype) {
    return state.canRedo;
}
bool onOpenFinding(const DeskState &state, qsizetype) {
    return state.onOpenFinding;
}
bool onWord(const DeskState &state, qsizetype) {
    return state.onWord;
}
bool hasSuggestion(const DeskState &state, qsizetype variant) {
    return state.suggestions > variant;
}
bool isReading(const DeskState &state, qsizetype) {
    return state.isReading;
}
bool isWatching(const DeskState &state, qsizetype) {
    return state.isWatching;
}
bool hasRecentFile(const DeskState &state, qsizetype variant) {
    return state.recentFiles > variant;
}

// Variants.
QStringList recentFileNames() {
    return QStringList(10, QString()); // named when they are known
}
QStringList charsetNames() {
    QStringList names;
    for (const Charset charset : allCharsets())
        names.append(charsetTitle(charset));
    return names;
}
QStringList oneToNine() {
    QStringList names;
    for (int number = 1; number <= 9; ++number)
        names.append(QString::number(number));
    return names;
}

const std::array rows{
#define MORAT_ACTIONS(id, section, menu, group, isEnabled, keys, text, variants)                   \
    ActionRow{DeskAction::id, #id,     ActionSection::section, Menu::menu, group, isEnabled, keys, \
              text,           variants},
#define MORAT_ACTION(id, section, menu, group, isEnabled, keys, text)                              \
    MORAT_ACTIONS(id, section, menu, group, isEnabled, keys, text, nullptr)
#include "desktop/actions/DeskActionTable.h"
#undef MORAT_ACTION
#undef MORAT_ACTIONS
};

} // namespace

std::span<const ActionRow> actionRows() {
    return rows;
}

QString sectionTitle(ActionSection section) {
    constexpr std::array titles{
        QT_TRANSLATE_NOOP("DeskActions", "Files and drafts"),
        QT_TRANSLATE_NOOP("DeskActions", "Moving between findings"),
        QT_TRANSLATE_NOOP("DeskActions", "Deciding"),
        QT_TRANSLATE_NOOP("DeskActions", "What is checked"),
        QT_TRANSLATE_NOOP("DeskActions", "Finishing a draft"),
        QT_TRANSLATE_NOOP("DeskActions", "View"),
    };
    return QCoreApplication::translate("DeskActions", titles.at(size_t(section)));
}

} // namespace morat
