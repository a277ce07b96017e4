# Rest the pointer on the name of a loss: MSELoss, HuberLoss, "quantile".
import torch.nn as nn
from sklearn.ensemble import GradientBoostingRegressor
from xgboost import XGBRegressor

criterion = nn.MSELoss()
robust = nn.HuberLoss(delta=1.0)

forest = GradientBoostingRegressor(loss="quantile", alpha=0.9)
trees = XGBRegressor(objective="reg:absoluteerror")
