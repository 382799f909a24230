// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "review/store/Workflow.h"
#include "text/Text.h"

#include <QIcon>
#include <QPalette>
#include <QTextCharFormat>

namespace morat {

/// How a level is shown everywhere: never by colour alone.

/// Readable on the palette's base: at least 4.5 to 1, else the text's own colour.
[[nodiscard]] QColor levelColour(Level level, const QPalette &palette);
/// Wave, dashes or dots.
[[nodiscard]] QTextCharFormat::UnderlineStyle levelUnderline(Level level);
/// A disc with a cross, a triangle, a ring with an i.
[[nodiscard]] QIcon levelIcon(Level level, const QPalette &palette);
/// "error", "warning", "information" in the language of the interface.
[[nodiscard]] QString levelWord(Level level);

/// What was taken out of a text, and what was put in: by editors, or by a new version of the file.
enum class ChangeSide : quint8 { Old, New, OldVersion, NewVersion };
/// Readable on the palette's base, and no level's.
[[nodiscard]] QColor changeColour(ChangeSide side, const QPalette &palette);

[[nodiscard]] QString stateWord(WorkflowState state);
/// A ring, a half-full ring, a disc with a tick, a page with a tick.
[[nodiscard]] QIcon stateIcon(WorkflowState state);
/// The same in one colour, for a ground on which its own could not be seen.
[[nodiscard]] QIcon stateIcon(WorkflowState state, const QColor &ink, const QColor &ground);

/// What a category of findings is called in the panel.
[[nodiscard]] QString categoryWord(const QString &category);
/// A few letters for the margin; empty for plain paragraphs.
[[nodiscard]] QString kindTag(BlockKind kind);

[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace morat
