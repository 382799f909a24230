// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/cms/ControlCharacters.h"
#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <optional>

namespace morat {

/// `item` names one of the export's articles; empty when it has only one.
[[nodiscard]] Result<Draft> readWxr(const QByteArray &bytes, const QString &item,
                                    ControlCharacters controls = ControlCharacters::Refused,
                                    PageExtent extent = PageExtent::Article,
                                    std::optional<Charset> charset = {});

} // namespace morat
