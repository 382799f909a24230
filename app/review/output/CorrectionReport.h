// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

class ReviewSession;

/// The list of corrections for the author, one HTML page that needs nothing beside it: every
/// change that stands in the text, in the order of the text, with its surroundings, what was
/// there, what stands there now, why, who decided and when. Changes typed without a finding are
/// listed too.
[[nodiscard]] QString correctionReportHtml(const ReviewSession &session);

} // namespace morat
