// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/DeskAction.h"

#include "drafts/charsets/Charset.h"

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
bool hasNewVersion(const DeskState &state, qsizetype) {
    return state.hasNewVersion && !state.isComposing;
}
bool hasOutside(const DeskState &state, qsizetype) {
    return state.hasOutside && !state.isComposing;
}
bool hasDraftAtRest(const DeskState &state, qsizetype) {
    return state.hasDraft && !state.isComposing;
}
bool ownsDraftAtRest(const DeskState &state, qsizetype) {
    return state.hasDraft && !state.isHeld && !state.isComposing;
}
bool isHeld(const DeskState &state, qsizetype) {
    return state.isHeld;
}
bool hasOtherVersion(const DeskState &state, qsizetype) {
    return state.hasOtherVersion && !state.isComposing;
}
bool hasDifferences(const DeskState &state, qsizetype) {
    return state.hasDifferences && !state.isHeld && !state.isComposing;
}
bool hasQuestions(const DeskState &state, qsizetype) {
    return state.hasQuestions && !state.isComposing;
}
bool mayAnswer(const DeskState &state, qsizetype) {
    return state.hasQuestions && !state.isHeld && !state.isComposing;
}
bool mayReply(const DeskState &state, qsizetype variant) {
    return mayAnswer(state, variant) ||
           (state.hasQuestions && state.mayReply && !state.isComposing);
}
bool mayTrackChanges(const DeskState &state, qsizetype) {
    return state.mayTrackChanges && !state.isComposing;
}
bool mayMarkReviewed(const DeskState &state, qsizetype) {
    return state.mayMarkReviewed && !state.isComposing;
}
bool mayTakeBackIntoReview(const DeskState &state, qsizetype) {
    return state.mayTakeBackIntoReview && !state.isComposing;
}
bool canUndo(const DeskState &state, qsizetype) {
    return state.canUndo && !state.isComposing;
}
bool canRedo(const DeskState &state, qsizetype) {
    return state.canRedo && !state.isComposing;
}
bool mayDiscardRestored(const DeskState &state, qsizetype) {
    return state.mayDiscardRestored && !state.isComposing;
}
bool onOpenFinding(const DeskState &state, qsizetype) {
    return state.onOpenFinding && !state.isComposing;
}
bool onWord(const DeskState &state, qsizetype) {
    return state.onWord && !state.isComposing;
}
bool hasSuggestion(const DeskState &state, qsizetype variant) {
    return state.suggestions > variant && !state.isComposing;
}
#ifdef MORAT_TYPESET
bool hasPage(const DeskState &state, qsizetype) {
    return state.hasPage;
}
#endif
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
#define MORAT_ACTIONS(id, section, menu, group, isEnabled, hold, keys, text, variants)             \
    ActionRow{DeskAction::id, #id,       ActionSection::section, Menu::menu,                       \
              group,          isEnabled, KeysHold::hold,         keys,                             \
              text,           variants},
#define MORAT_ACTION(id, section, menu, group, isEnabled, hold, keys, text)                        \
    MORAT_ACTIONS(id, section, menu, group, isEnabled, hold, keys, text, nullptr)
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
