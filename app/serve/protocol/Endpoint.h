// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "serve/protocol/Access.h"
#include "serve/protocol/HttpMessage.h"
#include "text/Result.h"

#include <QHash>
#include <QStringList>

namespace morat {

/// Why a text was not checked.
enum class CheckFailure : quint8 {
    Busy,    ///< too many wait already
    TooLong, ///< it took longer than is allowed
};

/// What stands behind the endpoint. Called by several threads at a time.
class CheckingService {
public:
    CheckingService() = default;
    CheckingService(const CheckingService &) = delete;
    CheckingService &operator=(const CheckingService &) = delete;
    virtual ~CheckingService() = default;

    [[nodiscard]] virtual tl::expected<QList<Finding>, CheckFailure> check(const Text &text) = 0;

    /// Words that are always accepted, folded. The check knows nothing of them.
    [[nodiscard]] virtual bool accepts(const QString &folded) const = 0;
    [[nodiscard]] virtual QStringList words() const = 0;
    /// Whether it was not there before, or was; fails when it cannot be kept.
    [[nodiscard]] virtual Result<bool> addWord(const QString &folded) = 0;
    [[nodiscard]] virtual Result<bool> deleteWord(const QString &folded) = 0;
};

/// Larger bodies are refused, as larger drafts are.
inline constexpr qsizetype maxBodyBytes = 20 * 1024 * 1024;

/// The endpoint: /v2/check, /v2/languages, /v2/info, /v2/words, /v2/words/add and delete,
/// /v2/maxtextlength, /v2/healthcheck. Answers each request as a value; what it knows of the world
/// is the service. Errors are text, as LanguageTool's are.
class Endpoint {
public:
    Endpoint(Access access, const QList<RuleInfo> &rules, CheckingService &service);

    [[nodiscard]] HttpResponse answer(const HttpRequest &request) const;

private:
    [[nodiscard]] HttpResponse dispatch(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse check(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse changeWord(const HttpRequest &request) const;

    Access m_access;
    QHash<QString, RuleInfo> m_rules;
    CheckingService &m_service;
};

} // namespace morat
