// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/ReviewSession.h"

namespace morat {

/// The session's draft with its corrections as tracked changes, as ReviewSession::trackedBytes()
/// writes it, but without the corrections that cannot be written. What was typed without a decision
/// is this session's author's, `now`.
[[nodiscard]] Result<WrittenInPart> trackedInPart(const ReviewSession &session,
                                                  const QDateTime &now);

} // namespace morat
