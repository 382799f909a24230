// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Commands.h"
#include "review/store/Store.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QJsonObject>

#include <functional>
#include <memory>

// What the commands of `morat-cli desk` have in common: an answer is an object of JSON a line, a
// draft is named by its file or its number.
namespace morat {

[[nodiscard]] QCommandLineOption authorOption();
[[nodiscard]] Result<WorkflowState> stateFrom(const QString &name);
/// A time of a clock on the wall here, or with a zone: 2026-05-01, 2026-05-01T17:00,
/// 2026-05-01T10:00Z. A day is until its end.
[[nodiscard]] Result<QDateTime> timeFrom(const QString &text);

[[nodiscard]] QJsonObject asJson(const DraftRecord &draft);
[[nodiscard]] QJsonObject asJson(const AuditEntry &entry);
void printLine(const QJsonObject &object);
/// A line that says what was not done with a draft, and the same for people.
Exit refuse(const QString &named, const QString &reason, Exit exit);

/// The store that was opened; says what is to be said.
[[nodiscard]] std::unique_ptr<Store> take(Result<Store::Opened> opened);
/// One that is there.
[[nodiscard]] std::unique_ptr<Store> openStore(const QString &address);
/// What is done with each of the drafts that are named.
Exit each(const QCommandLineParser &parser, Store &store,
          const std::function<Exit(const QString &, const DraftRecord &)> &act);

// `arguments` begin with what --help calls the command.
Exit runDeskList(const QStringList &arguments);
Exit runDeskMove(const QStringList &arguments);
Exit runDeskArchive(const QStringList &arguments);
Exit runDeskAssign(const QStringList &arguments);
Exit runDeskAnswer(const QStringList &arguments);
Exit runDeskImport(const QStringList &arguments);

} // namespace morat
