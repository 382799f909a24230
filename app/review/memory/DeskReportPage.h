// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/memory/DeskReport.h"

#include <functional>

namespace morat {

/// In which form a report is written.
enum class ReportForm : quint8 { Html, Csv, Json };
/// By the suffix of a file's name: .csv, .json, anything else HTML.
[[nodiscard]] ReportForm reportFormOf(const QString &path);

/// How kinds of findings are called; the identity where nobody says.
using CategoryNames = std::function<QString(const QString &category)>;

/// The report as one HTML page that needs nothing beside it, its charts drawn in it (SVG); as rows
/// of what, name, measure, value (RFC 4180); as a JSON object. UTF-8.
[[nodiscard]] QByteArray reportBytes(const DeskReport &report, ReportForm form,
                                     const CategoryNames &names = {});

} // namespace morat
