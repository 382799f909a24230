// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <optional>

class QPrinter;
class QWidget;

namespace morat {

/// The questions that the window asks, as functions: tests answer them without a dialog.
struct Answers {
    struct Question {
        QString title;
        QString text;
        QStringList details; ///< one line each
        QString yes;         ///< what the button that goes on says
    };

    /// What a file or a folder is asked for.
    struct Wanted {
        QString title;
        QString folder; ///< where to begin; for a file to save, the file suggested
        QString filter; ///< as QFileDialog takes it; empty: all files
    };

    std::function<QStringList(QWidget *, const QString &folder)> filesToOpen;
    std::function<QString(QWidget *, const Wanted &)> fileToUse;
    std::function<QString(QWidget *, const Wanted &)> folderToUse;
    std::function<QString(QWidget *, const QString &folder)> folderToOpen;
    std::function<QString(QWidget *, const QString &suggested)> fileToSave;
    std::function<bool(QWidget *, const Question &)> confirm;
    std::function<std::optional<QString>(QWidget *, const QString &label, const QString &old)> line;
    /// Chooses and sets up a printer; null: the system's dialog does.
    std::function<bool(QWidget *, QPrinter &)> printer;
};

/// Asks with the dialogs of the system.
[[nodiscard]] Answers dialogAnswers();

} // namespace morat
