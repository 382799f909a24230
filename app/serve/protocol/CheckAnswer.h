// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "drafts/draft/Draft.h"
#include "serve/protocol/CheckRequest.h"

#include <QHash>

namespace morat {

/// The text as the checks see it: paragraphs, a line each. What makes an article of a draft
/// (headline, lead, captions) is not looked for: clients send a paragraph, a field, a part of a
/// page.
[[nodiscard]] Result<Draft> draftOf(const AnnotatedText &text);

/// The answer of /v2/check as LanguageTool gives it, with `level`, `confidence` and `key` of ours
/// in each match. `findings` are of draftOf(request.text), all of them.
[[nodiscard]] QByteArray checkAnswer(const CheckRequest &request, const Draft &draft,
                                     const QList<Finding> &findings,
                                     const QHash<QString, RuleInfo> &rules);

/// `software` of every answer.
[[nodiscard]] QJsonObject softwareObject();

} // namespace morat
